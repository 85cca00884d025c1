import { loadScript } from '../classic/load-script.ts';
import { tell } from '../reader/tell.ts';
import { DRAFTS_CHANGED, isDraftsKey, readDrafts } from './draft-list.ts';
import { CORRECT, CORRECTION_WANTED, hasLine, nameOf, type CorrectionWish } from './parts.ts';
import pieceCorrections from './piece-corrections.ts?classic';

/**
 * Puts a button behind each part of a piece that was printed somewhere, to correct it; marks those
 * for which corrections were gathered, and counts these. What corrects is loaded when it is first used.
 *
 * @param tools - where readers are told what has happened
 */
export function offerCorrections(piece: HTMLElement, tools: HTMLElement): void {
  const link = tools.querySelector<HTMLAnchorElement>('.my-corrections');
  const id = piece.querySelector<HTMLElement>('[data-piece]')?.dataset['piece'];
  const archive = link?.dataset['archive'];
  if (!link || id === undefined || archive === undefined) return;
  const wish = (wished: CorrectionWish): void => {
    loadAndWish(wished).catch(() => {
      tell(tools, '没能打开：要用的脚本取不到，请再试一次。');
    });
  };

  const buttons = Array.from(piece.querySelectorAll<HTMLElement>('[data-lines]'), (part) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'correct';
    button.addEventListener('click', () => {
      wish({ part, opener: button });
    });
    part.querySelector('.end')?.append(button);
    return { part, button };
  });

  const show = (): void => {
    const { list } = readDrafts(archive);
    const here = list.filter((draft) => draft.piece === id);
    for (const { part, button } of buttons) {
      const hasDraft = here.some((it) => it.part === nameOf(part) && hasLine(part, it.line));
      button.classList.toggle('has-draft', hasDraft);
      button.ariaLabel = `改${nameOf(part)}${hasDraft ? '（已提更正）' : ''}`;
    }
    const count = link.querySelector('.my-corrections-count');
    if (count) count.textContent = list.length > 0 ? `（${list.length}）` : '';
  };
  show();
  document.addEventListener(DRAFTS_CHANGED, show);
  addEventListener('storage', ({ key }) => {
    if (isDraftsKey(key, archive)) show();
  });
  // Come back to: the draft list may have been emptied on another page.
  addEventListener('pageshow', show);

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    wish({ drafts: link });
  });

  const line = Number(new URL(location.href).searchParams.get(CORRECT) ?? 'none');
  if (Number.isSafeInteger(line)) wish({ line });
}

let loading: Promise<void> | undefined;

/**
 * Has the form or the draft list opened; their script is loaded when it is first wanted.
 *
 * @throws where the script cannot be loaded
 */
async function loadAndWish(wish: CorrectionWish): Promise<void> {
  loading ??= loadScript(pieceCorrections);
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  document.dispatchEvent(new CustomEvent(CORRECTION_WANTED, { detail: wish }));
}
