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

/** Where the system can pass a page on, a button does so. */
export function offerSharing(tools: HTMLElement): void {
  const button = tools.querySelector<HTMLButtonElement>('[data-tool=share]');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: addressHere() }).catch(() => {
      // The reader has thought better of it.
    });
  });
}

/**
 * Puts a text on the clipboard, also where a page is opened from a folder or without encryption and
 * the browser's clipboard is out of reach.
 *
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  let copied = false;
  try {
    // The only way that browsers have outside of secure contexts.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    copied = document.execCommand('copy');
  } catch {
    // Not allowed: told below.
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/**
 * The address of this page to pass on: the published one where the page knows it, else where it
 * has been opened, without what was searched for.
 *
 * @param anchor - a place in the page, such as `p3`
 */
function addressHere(anchor = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const address = new URL(canonical?.href ?? location.href);
  address.search = '';
  address.hash = anchor;
  return address.href;
}

/** A day by the reader's own calendar, `2026-01-09`. */
export function dayHere(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
