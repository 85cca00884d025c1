import { wordsOf } from './speech.ts';

/**
 * Some programs take a text that does not say that it is UTF-8 for another encoding: the mark at its
 * beginning says so.
 */
const MARK = '\uFEFF';

/**
 * Lets the reader keep a piece as plain text: what is known of it to the first blank line, then its
 * words as an editor is sure that they should read, a paragraph, crosshead or caption with a blank
 * line between, last the notes, from which the printed readings are had back.
 */
export function offerPlainText(piece: HTMLElement): void {
  const place = piece.querySelector<HTMLElement>('[data-plain-text]');
  if (!place) return;
  const head = place.dataset['plainText'] ?? '';
  // As it is now: later the reader may put printed readings into it, or marks of what was searched.
  const passages = [...piece.querySelectorAll('.body > .passage')].map(passageText);
  const notes = [...piece.querySelectorAll('.editorial-notes li')].map(noteText);
  const parts = [head, ...passages, ...(notes.length > 0 ? [['校读记', ...notes].join('\n')] : [])];
  const text = new Blob([`${MARK}${parts.join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.textContent = '下载本篇纯文本 .txt';
  link.download = place.dataset['file'] ?? '';
  link.href = URL.createObjectURL(text);
  place.replaceChildren(link);
  place.hidden = false;
}

function passageText(passage: Element): string {
  const caption = passage.querySelector('figcaption > [data-lines]');
  if (!caption) return wordsOf(passage);
  const signatures = [...passage.querySelectorAll('.signature')].map((signature) => {
    const role = signature.querySelector('.signature-role')?.textContent.trim() ?? '';
    const name = signature.querySelector('a')?.textContent.trim() ?? '';
    return `${name}（${role}）`;
  });
  const credits = signatures.length > 0 ? `（${signatures.join('、')}）` : '';
  return `［图注］${wordsOf(caption)}${credits}`;
}

/** `1. 原文作“企力”，今作“合力”。不成词。（原文第13行）`; what is cut off or garbled has no number. */
function noteText(note: Element): string {
  const number = note.querySelector('.note-number')?.textContent.trim();
  const source = note.querySelector('.note-source')?.textContent.trim();
  const copy = note.querySelector('p')?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  copy.querySelector('.note-source')?.remove();
  const words = copy.textContent.trim().replace(/\s+/g, ' ');
  return `${number === undefined ? '' : `${number}. `}${words}${source === undefined ? '' : `（${source}）`}`;
}
