import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Emendation } from '../../src/model/index.ts';
import { textOf, type Note, type Passage } from '../source/passage.ts';
import type { DraftPiece } from '../pieces/draft.ts';

type Part = Emendation['part'];

/** Running text as Markdown nodes, with its emendations as footnotes from `first` on. */
export type Rendered = {
  readonly nodes: readonly PhrasingContent[];
  readonly notes: readonly FootnoteDefinition[];
};

/**
 * Turns a passage into phrasing content: text, and after each emended word a footnote that
 * gives the printed reading. The text is literal; escaping is the serializer's.
 */
export function renderPassage(passage: Passage, first: number): Rendered {
  const nodes: PhrasingContent[] = [];
  const notes: FootnoteDefinition[] = [];
  let text = '';
  for (const stretch of passage) {
    text += stretch.text;
    if (stretch.note === undefined) continue;
    if (text !== '') nodes.push({ type: 'text', value: text });
    text = '';
    const label = String(first + notes.length);
    nodes.push({ type: 'footnoteReference', identifier: label, label });
    notes.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [noteText(stretch.note)],
    });
  }
  if (text !== '') nodes.push({ type: 'text', value: text });
  return { nodes, notes };
}

function noteText(note: Note): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: noteWords(note) }] };
}

/** What the reader is told of an emendation. */
export function noteWords(note: Note): string {
  const read = note.read.replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/gu, '');
  if (!note.sure) return `原文如此，疑当作“${note.as}”。${note.why}`;
  return note.as === '' ? `原文此处多“${read}”。${note.why}` : `原文作“${read}”。${note.why}`;
}

/** Paragraphs and crossheads with footnotes numbered through, definitions at the end. */
export function renderBlocks(
  blocks: readonly { type: 'paragraph' | 'crosshead'; passage: Passage }[],
): RootContent[] {
  const content: RootContent[] = [];
  const definitions: FootnoteDefinition[] = [];
  for (const block of blocks) {
    const { nodes, notes } = renderPassage(block.passage, definitions.length + 1);
    definitions.push(...notes);
    content.push(
      block.type === 'crosshead'
        ? { type: 'heading', depth: 2, children: [...nodes] }
        : { type: 'paragraph', children: [...nodes] },
    );
  }
  return [...content, ...definitions];
}

/** The emendations in a passage, as data. */
export function emendationsIn(passage: Passage | null, part: Part): Emendation[] {
  return (passage ?? []).flatMap(({ line, note }) =>
    note === undefined
      ? []
      : [{ line, read: note.read, as: note.as, sure: note.sure, why: note.why, by: note.by, part }],
  );
}

/** The passage's text, or null for none. */
export function wordsOf(passage: Passage | null): string | null {
  const text = passage === null ? '' : textOf(passage).trim();
  return text === '' ? null : text;
}

/** The headline in one line, a blank between its printed lines; null for none. */
export function headlineOf(piece: DraftPiece): string | null {
  const lines = piece.headline.map(wordsOf).filter((it) => it !== null);
  return lines.length === 0 ? null : lines.join(' ');
}
