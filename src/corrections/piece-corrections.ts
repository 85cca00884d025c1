/**
 * Run when something is first corrected on a piece, or the draft list is first opened: the form
 * beside the source lines, and the list over the page.
 */
import { tell } from '../reader/tell.ts';
import { button, element } from '../reader/element.ts';
import { correctionForm, type CorrectionForm, type Filled } from './correction-form.ts';
import { applied, cellsOf } from './corrections-of.ts';
import { correctionSettings, readDrafts, writeDrafts, type Draft } from './draft-list.ts';
import { CORRECTION_WANTED, hasLine, type CorrectionWish } from './parts.ts';
import { readPart, type CorrectablePart } from './read-part.ts';
import { openDrafts } from './show-drafts.ts';

/** Longer parts would hold up the browser with every key. */
const LONGEST = 20_000;

const piece = document.querySelector<HTMLElement>('article.piece');
const tools = piece?.querySelector<HTMLElement>('.reading-tools');
const title = piece?.querySelector<HTMLElement>('.title-block');
const settings = correctionSettings();

/** The form that is open, and what it was opened from. */
let open: { readonly form: CorrectionForm; readonly opener: HTMLElement | null } | null = null;

function close(): void {
  if (!open) return;
  const { form, opener } = open;
  open = null;
  form.element.remove();
  opener?.focus();
}

function correct(at: HTMLElement, opener: HTMLElement | null, line?: number): void {
  if (!piece || !title || !settings) return;
  if (open?.form.isTouched() === true) {
    open.form.focus();
    open.form.warn('先把这一处放进我的更正，或者按“不改了”，再改别处。');
    return;
  }
  close();
  piece.querySelector('.correction-done')?.remove();
  const part = readPart(piece, at);
  if (!part) {
    sayTo('这一处的原文不在本篇的识别稿里，不能在这里改。');
    return;
  }
  if (part.cells.length > LONGEST) {
    sayTo('这一处太长，不能在这里改。');
    return;
  }
  const { list, who } = readDrafts(settings.archive);
  const own = list.filter((draft) => isOf(draft, part));
  const form = correctionForm(
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

/** Whether a draft correction is of this part: its words stand in it. */
function isOf(draft: Draft, { cells, lines }: CorrectablePart): boolean {
  return draft.source === title?.dataset['source'] && cellsOf(cells, lines, draft).length > 0;
}

function keep(part: CorrectablePart, { typedChanges, why, who }: Filled, where: Element): void {
  if (!settings || !title) return;
  const { source = '', piece: id = '' } = title.dataset;
  const others = readDrafts(settings.archive).list.filter((draft) => !isOf(draft, part));
  const made = typedChanges.changes.map((change): Draft => ({
    ...change,
    source,
    why,
    piece: id,
    title: nameOfPiece(),
    part: part.name,
  }));
  const list = [...others, ...made];
  const isStored = writeDrafts(settings.archive, { list, who });
  const words = made.length > 0 ? `已放进我的更正，共${list.length}处。` : '已收回这一处的更正。';
  const lasting = isStored ? '' : '浏览器不让留存：离开本页之前请把它送出去。';
  const see = button('button', '看我的更正');
  see.addEventListener('click', () => {
    showDraftList(see);
  });
  where.after(element('p', 'correction-done', words, lasting, ' ', see));
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

function correctLine(line: number): void {
  const part = partOn(line);
  if (part) correct(part, part.querySelector<HTMLElement>('.correct'), line);
  else sayTo(`原文第${line}行不在本篇。`);
}

function showDraftList(opener: HTMLElement): void {
  if (settings) openDrafts(settings, opener);
}

function sayTo(words: string): void {
  if (tools) tell(tools, words);
}

// The browser asks before it leaves a page with words on it that would be lost.
addEventListener('beforeunload', (event) => {
  if (open?.form.isTouched() === true) event.preventDefault();
});

document.addEventListener(CORRECTION_WANTED, (event) => {
  const wish = (event as CustomEvent<CorrectionWish>).detail;
  if ('drafts' in wish) showDraftList(wish.drafts);
  else if ('line' in wish) correctLine(wish.line);
  else correct(wish.part, wish.opener);
});
