/**
 * Run when something is first mended on a piece, or the tray is first opened: the form beside the
 * source lines, and the tray over the page.
 */
import { element } from '../search/ask/elements.ts';
import { tell } from '../reader/tell.ts';
import { DESK_WISHED, type DeskWish } from './desk-wish.ts';
import { button } from './form/fields.ts';
import { type Filled, type MendForm, mendForm } from './form/mend-form.ts';
import { type Part, readPart } from './form/read-part.ts';
import { hasLine } from './parts.ts';
import { cellsOf, applied } from './text/applied.ts';
import { type Kept, readTray, writeTray } from './tray/kept-corrections.ts';
import { openTray } from './tray/tray-panel.ts';
import { deskSettings } from './tray/desk-settings.ts';

/** Longer parts would hold up the browser with every key. */
const LONGEST = 20_000;

const piece = document.querySelector<HTMLElement>('article.piece');
const tools = piece?.querySelector<HTMLElement>('.reading-tools');
const title = piece?.querySelector<HTMLElement>('.title-block');
const settings = deskSettings();

/** The form that is open, and what it was opened from. */
let open: { readonly form: MendForm; readonly opener: HTMLElement | null } | null = null;

function close(): void {
  if (!open) return;
  const { form, opener } = open;
  open = null;
  form.element.remove();
  opener?.focus();
}

function mend(at: HTMLElement, opener: HTMLElement | null, line?: number): void {
  if (!piece || !title || !settings) return;
  if (open?.form.isTouched() === true) {
    open.form.focus();
    open.form.warn('先把这一处放进我的更正，或者按“不改了”，再改别处。');
    return;
  }
  close();
  piece.querySelector('.mend-done')?.remove();
  const part = readPart(piece, at);
  if (!part) {
    sayTo('这一处的原文不在本篇的识别稿里，不能在这里改。');
    return;
  }
  if (part.cells.length > LONGEST) {
    sayTo('这一处太长，不能在这里改。');
    return;
  }
  const { list, who } = readTray(settings.archive);
  const own = list.filter((kept) => isOf(kept, part));
  const form = mendForm(
    part,
    { text: applied(part.cells, part.lines, own), why: own[0]?.why ?? '', who },
    (filled) => {
      const where = form.element;
      if (filled) keep(part, filled, where);
      close();
    },
  );
  open = { form, opener };
  containerOf(at).after(form.element);
  form.focus(line);
}

/** Whether a kept correction is of this part: its words stand in it. */
function isOf(kept: Kept, { cells, lines }: Part): boolean {
  return kept.source === title?.dataset['source'] && cellsOf(cells, lines, kept).length > 0;
}

function keep(part: Part, { mending, why, who }: Filled, where: Element): void {
  if (!settings || !title) return;
  const { source = '', piece: id = '' } = title.dataset;
  const others = readTray(settings.archive).list.filter((kept) => !isOf(kept, part));
  const made = mending.changes.map((change): Kept => ({
    ...change,
    source,
    why,
    piece: id,
    title: nameOfPiece(),
    part: part.name,
  }));
  const list = [...others, ...made];
  const isKept = writeTray(settings.archive, { list, who });
  const words = made.length > 0 ? `已放进我的更正，共${list.length}处。` : '已收回这一处的更正。';
  const lasting = isKept ? '' : '浏览器不让留存：离开本页之前请把它送出去。';
  const see = button('button', '看我的更正');
  see.addEventListener('click', () => {
    showTray(see);
  });
  where.after(element('p', 'mend-done', words, lasting, ' ', see));
  sayTo(words + lasting);
}

function nameOfPiece(): string {
  const headline = document.querySelector('h1.headline')?.cloneNode(true);
  if (!(headline instanceof Element)) return '';
  for (const apart of headline.querySelectorAll('.stamp, .note-mark')) apart.remove();
  return headline.textContent.replace(/\s+/gu, ' ').trim();
}

/** After what the form comes: a passage with its margin, a line of the title block, a photograph. */
function containerOf(part: HTMLElement): HTMLElement {
  return part.closest<HTMLElement>('.passage, .source-text') ?? part;
}

/** The part that was printed on a line; where it is shown nowhere, the line itself. */
function partOn(line: number): HTMLElement | null {
  const parts = [...(piece?.querySelectorAll<HTMLElement>('[data-lines]') ?? [])];
  const beside = [...(piece?.querySelectorAll<HTMLElement>('.beside .source-text li') ?? [])];
  return (
    parts.find((part) => hasLine(part, line)) ??
    beside.find((it) => Number(it.querySelector('.line-number')?.textContent) === line) ??
    null
  );
}

function mendLine(line: number): void {
  const part = partOn(line);
  if (part) mend(part, part.querySelector<HTMLElement>('.mend'), line);
  else sayTo(`原文第${line}行不在本篇。`);
}

function showTray(opener: HTMLElement): void {
  if (settings) openTray(settings, opener);
}

function sayTo(words: string): void {
  if (tools) tell(tools, words);
}

// The browser asks before it leaves a page with words on it that would be lost.
addEventListener('beforeunload', (event) => {
  if (open?.form.isTouched() === true) event.preventDefault();
});

document.addEventListener(DESK_WISHED, (event) => {
  const wish = (event as CustomEvent<DeskWish>).detail;
  if ('tray' in wish) showTray(wish.tray);
  else if ('line' in wish) mendLine(wish.line);
  else mend(wish.part, wish.opener);
});
