import { copyText } from './copy-text.ts';
import { dayHere } from './day-here.ts';
import { tell } from './tell.ts';

/**
 * Puts a button beside each form of the reference that copies it, and the day of citing into the
 * form that wants it: today, where the reader is.
 *
 * @param tools - where readers are told what has happened
 */
export function copyCitations(piece: HTMLElement, tools: HTMLElement): void {
  for (const citation of piece.querySelectorAll<HTMLElement>('[data-citation]')) {
    citation.textContent = citation.textContent.replace('[引用日期]', `[${dayHere(new Date())}]`);
    const form = citation.getAttribute('aria-label') ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `复制 ${form}`;
    button.addEventListener('click', () => {
      void copyText(citation.textContent).then((copied) => {
        button.textContent = copied ? '已复制' : '没能复制，请选中上面的文字';
        tell(tools, button.textContent);
      });
    });
    button.addEventListener('blur', () => {
      button.textContent = `复制 ${form}`;
    });
    citation.after(button);
  }
}
