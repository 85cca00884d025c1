import type { PhrasingContent, Root, Text } from 'mdast';
import type { Emendation } from '../model/index.ts';

/** 校改 as the reader meets it: a number in the text and an entry in the list of notes. */
export interface Note {
  readonly number: number;
  readonly emendation: Emendation;
}

/** Anchor of the entry in the list. */
export const noteAnchor = (number: number): string => `note-${number}`;
/** Anchor of the mark in the text. */
export const noteMarkAnchor = (number: number): string => `mark-${number}`;

/**
 * Numbers the notes of a piece: its own in the order of the text, then those of the captions
 * that it shows. What stands both with the piece and with its caption is numbered once.
 *
 * @param piece - emendations of the piece
 * @param captions - emendations of its captions
 */
export function numberNotes(
  piece: readonly Emendation[],
  captions: readonly (readonly Emendation[])[] = [],
): Note[] {
  const own = piece.filter(({ part }) => part !== 'caption');
  return [...own, ...captions.flat()].map((emendation, index) => ({
    number: index + 1,
    emendation,
  }));
}

/** The notes of one part, e.g. of the headline; in the body the n-th is footnote n. */
export function notesOn(notes: readonly Note[], part: Emendation['part']): Note[] {
  return notes.filter(({ emendation }) => emendation.part === part);
}

interface Span {
  type: 'emended';
  data: { hName: string; hProperties: { className: string[]; dataNote: string } };
  children: Text[];
}
interface Mark {
  type: 'noteMark';
  data: { hName: string; hProperties: Record<string, string | string[]> };
  children: Text[];
}

/**
 * Turns footnote marks into quiet links to the list of notes, and underlines the words that
 * stand before them where these are the words of the note; where words were struck out, an empty
 * span keeps their place. A mark without a note is dropped.
 *
 * @param notes - the n-th is footnote n
 */
export function remarkNotes(notes: readonly Note[]) {
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      block.children = block.children.flatMap((child, index, all) => {
        const note = noteOf(all[index + 1], notes);
        if (child.type === 'text' && note) return underline(child, note);
        if (child.type !== 'footnoteReference') return [child];
        const own = noteOf(child, notes);
        return own ? [mark(own)] : [];
      });
    }
  };
}

function noteOf(node: PhrasingContent | undefined, notes: readonly Note[]): Note | undefined {
  return node?.type === 'footnoteReference' ? notes[Number(node.identifier) - 1] : undefined;
}

function underline(text: Text, { number, emendation }: Note): PhrasingContent[] {
  // The printed reading may have blanks of the OCR in it, the body has none of them.
  const words = emendation.sure ? emendation.as : emendation.read.replace(/\s/g, '');
  if (!text.value.endsWith(words)) return [text];
  const before = text.value.slice(0, text.value.length - words.length);
  const span: Span = {
    type: 'emended',
    data: { hName: 'span', hProperties: { className: ['emended'], dataNote: String(number) } },
    children: [{ type: 'text', value: words }],
  };
  return [{ type: 'text', value: before }, span as unknown as PhrasingContent];
}

function mark({ number }: Note): PhrasingContent {
  const link: Mark = {
    type: 'noteMark',
    data: {
      hName: 'a',
      hProperties: {
        className: ['note-mark'],
        id: noteMarkAnchor(number),
        href: `#${noteAnchor(number)}`,
        ariaLabel: `校改${number}`,
      },
    },
    children: [{ type: 'text', value: String(number) }],
  };
  return link as unknown as PhrasingContent;
}
