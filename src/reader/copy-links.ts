import { addressHere } from './address-here.ts';
import { copyText } from './copy-text.ts';
import { tell } from './tell.ts';

/** The address of the piece is copied by its button, that of a paragraph by the mark beside it. */
export function copyLinks(piece: HTMLElement, tools: HTMLElement): void {
  const copy = async (address: string, what: string): Promise<boolean> => {
    const copied = await copyText(address);
    tell(tools, copied ? `已复制${what}的链接` : `没能复制，请抄下：${address}`);
    return copied;
  };
  tools.querySelector('[data-tool=copy]')?.addEventListener('click', () => {
    void copy(addressHere(), '本篇');
  });
  for (const link of piece.querySelectorAll<HTMLAnchorElement>('.permalink')) {
    // The link is followed as well: the paragraph is marked, its address stands above.
    link.addEventListener('click', () => {
      void copy(addressHere(link.hash), '本段').then((copied) => {
        link.classList.toggle('copied', copied);
      });
    });
    link.addEventListener('blur', () => {
      link.classList.remove('copied');
    });
  }
}
