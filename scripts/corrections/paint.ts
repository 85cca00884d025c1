import { styleText } from 'node:util';

/** How words are marked in a terminal. */
export type Paint = {
  readonly removed: (words: string) => string;
  readonly added: (words: string) => string;
  readonly strong: (words: string) => string;
  readonly faint: (words: string) => string;
};

/** Marks that are read in any file and any mail: those of wdiff. */
export const plainPaint: Paint = {
  removed: (words) => `[-${words}-]`,
  added: (words) => `{+${words}+}`,
  strong: (words) => words,
  faint: (words) => words,
};

const style = (format: Parameters<typeof styleText>[0]) => (words: string) =>
  styleText(format, words, { validateStream: false });

/** Red and green on whole fields, so that a blank that goes or comes is seen; the marks stay. */
export const colourPaint: Paint = {
  removed: (words) => style(['red', 'inverse'])(plainPaint.removed(words)),
  added: (words) => style(['green', 'inverse'])(plainPaint.added(words)),
  strong: style('bold'),
  faint: style('dim'),
};

/** Colours where a terminal shows them and nobody has said no (NO_COLOR, https://no-color.org). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && stream.hasColors() ? colourPaint : plainPaint;
}
