import { tell } from '../reader/tell.ts';
import type { DeskWish } from './desk-wish.ts';
import { MEND } from './mend-address.ts';
import { hasLine, nameOf } from './parts.ts';
import { isTrayKey, readTray, TRAY_CHANGED } from './tray/kept-corrections.ts';
import { wishOfDesk } from './wish-of-desk.ts';

/**
 * Puts a button behind each part of a piece that was printed somewhere, to mend it; marks those
 * for which corrections were gathered, and counts these. What mends is loaded when it is first used.
 *
 * @param tools - where readers are told what has happened
 */
export function offerMending(piece: HTMLElement, tools: HTMLElement): void {
  const link = tools.querySelector<HTMLAnchorElement>('.my-corrections');
  const id = piece.querySelector<HTMLElement>('[data-piece]')?.dataset['piece'];
  const archive = link?.dataset['archive'];
  if (!link || id === undefined || archive === undefined) return;
  const wish = (wished: DeskWish): void => {
    wishOfDesk(wished).catch(() => {
      tell(tools, '没能打开：要用的脚本取不到，请再试一次。');
    });
  };

  const buttons = Array.from(piece.querySelectorAll<HTMLElement>('[data-lines]'), (part) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mend';
    button.addEventListener('click', () => {
      wish({ part, opener: button });
    });
    part.querySelector('.end')?.append(button);
    return { part, button };
  });

  const show = (): void => {
    const { list } = readTray(archive);
    const here = list.filter((kept) => kept.piece === id);
    for (const { part, button } of buttons) {
      const isMended = here.some((it) => it.part === nameOf(part) && hasLine(part, it.line));
      button.classList.toggle('mended', isMended);
      button.ariaLabel = `改${nameOf(part)}${isMended ? '（已提更正）' : ''}`;
    }
    const count = link.querySelector('.my-corrections-count');
    if (count) count.textContent = list.length > 0 ? `（${list.length}）` : '';
  };
  show();
  document.addEventListener(TRAY_CHANGED, show);
  addEventListener('storage', ({ key }) => {
    if (isTrayKey(key, archive)) show();
  });
  // Come back to: the tray may have been emptied on another page.
  addEventListener('pageshow', show);

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    wish({ tray: link });
  });

  const line = Number(new URL(location.href).searchParams.get(MEND) ?? 'none');
  if (Number.isSafeInteger(line)) wish({ line });
}
