import { parseBody } from './parse-body.ts';

/** Where a note stands. */
export type NotePlace = {
  /** Number of the block, 1-based. */
  readonly block: number;
  /** The words of the block before it. */
  readonly before: string;
  /** Number of the footnote. */
  readonly note: number;
};

/** The notes of a body in its order, in the words that `plainBlocks` gives. */
export function notePlaces(markdown: string): NotePlace[] {
  if (!markdown.includes('[^')) return [];
  const blocks = parseBody(markdown).children.filter((node) => 'children' in node);
  return blocks.flatMap(({ children }, index) => {
    let before = '';
    return children.flatMap((child): NotePlace[] => {
      if (child.type === 'text') before += child.value;
      if (child.type !== 'footnoteReference') return [];
      return [{ block: index + 1, before, note: Number(child.identifier) }];
    });
  });
}
