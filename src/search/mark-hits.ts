/**
 * Run on a piece that was opened from a search: marks what the address asks for, and shows the
 * first hit where the address names no place.
 */
import { QUERY } from '../site/addresses.ts';
import { has, hitsIn, type Span } from './excerpts.ts';
import { runsOf } from './question.ts';

/** The parts of a piece that are searched, each a text that no hit crosses. */
const searched = [
  '.title-block .series',
  '.title-block .section-label',
  '.title-block .kicker',
  '.title-block .headline',
  '.title-block .deck',
  '.title-block .byline',
  '.body .paragraph',
  '.body .crosshead',
  '.body figcaption',
].join();

/** What stands in them but is not of the text. */
const apart = '.note-mark, .stamp, .source-lines, .missing, [aria-hidden]';

const runs = runsOf(new URL(location.href).searchParams.get(QUERY) ?? '');
/** The switch between the text as it is read and as it was printed, where a piece has both. */
const toPrinted = document.querySelector<HTMLButtonElement>('[data-tool=printed]');

if (runs.length > 0) {
  const missing = mark();
  // Found in the printed reading: that is shown, where it has more of what was asked for.
  if (missing > 0 && toPrinted) {
    toPrinted.click();
    if (mark() >= missing) {
      toPrinted.click();
      mark();
    }
  }
  toPrinted?.addEventListener('click', mark);
  if (location.hash === '') {
    document.querySelector('article.piece mark')?.scrollIntoView({ block: 'center' });
  }
}

/**
 * Marks what is shown now.
 *
 * @returns how many of the runs stand nowhere in it
 */
function mark(): number {
  for (const old of document.querySelectorAll('article.piece mark'))
    old.replaceWith(...old.childNodes);
  const parts = [...document.querySelectorAll(searched)];
  const texts = parts.map((part) => {
    // Neighbouring texts are one again.
    part.normalize();
    const text = textOf(part)
      .map(({ node }) => node.data)
      .join('');
    markIn(part);
    return text;
  });
  return runs.filter((run) => !texts.some((text) => has(text, run))).length;
}

type Piece = Span & { readonly node: Text };

function markIn(part: Element): void {
  const pieces = textOf(part);
  const text = pieces.map(({ node }) => node.data).join('');
  const hits = hitsIn(text, runs);
  // From behind, so that what stands before keeps its place.
  for (const { node, from, to } of pieces.reverse()) {
    for (const hit of [...hits].reverse()) {
      if (hit.from < to && hit.to > from) {
        wrap(node, Math.max(hit.from, from) - from, Math.min(hit.to, to) - from);
      }
    }
  }
}

function textOf(part: Element): Piece[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let from = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(apart)) continue;
    pieces.push({ node, from, to: from + node.data.length });
    from += node.data.length;
  }
  return pieces;
}

function wrap(node: Text, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(document.createElement('mark'));
}
