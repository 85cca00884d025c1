import { correctionFileSchema, correctionSchema } from '../../src/model/index.ts';

/** A part of a text that is a correction file, and where it begins there. */
export type FilePart = {
  readonly text: string;
  /** Lines before it. */
  readonly linesBefore: number;
  /** Characters before each of its lines that are no part of it: a mail’s quotation marks. */
  readonly columnsBefore: number;
};

/** Words of a correction that stand in no list; line and column are 1-based. */
export type StrayWords = { readonly line: number; readonly column: number; readonly text: string };

const headKeys = Object.keys(correctionFileSchema.shape).filter((it) => it !== 'corrections');
const headLine = new RegExp(
  `^([ \\t\\u00A0]*\\{?[ \\t]*)["']?(?:${headKeys.join('|')})["']?[ \\t]*:`,
  'u',
);
const listKey = /(?<![\p{L}\p{N}_./-])(["']?)corrections\1[ \t\u00A0]*:(?=$|[\s\u00A0[{])/u;
const ownKeys = Object.keys(correctionSchema.shape).join('|');
/** A key of a correction at the beginning of a line, or in quotes anywhere on it. */
const ownKey = new RegExp(
  `^[\\s>{[,-]*["']?(?:${ownKeys})["']?[\\s\\u00A0]*:(?:[\\s\\u00A0]|$|["'])|["'](?:${ownKeys})["']\\s*:`,
  'u',
);
const fence = /^[ \t\u00A0]*(?:`{3,}|~{3,})/u;

/** Whether a text speaks of corrections in the way of a correction file. */
export const isOfCorrections = (text: string): boolean =>
  text.split(/\r\n|\n|\r/u).some((line) => listKey.test(line) || ownKey.test(line));

/**
 * What of a text is to be read. Wherever a list `corrections` begins, in a fence or not, quoted by a
 * mail or not, as a block or in brackets, it is a part as far as it goes; what else looks like words
 * of a correction is told, so that nothing of a letter is passed over. A text that has neither is a
 * part as a whole.
 */
export function partsOf(text: string): {
  readonly parts: readonly FilePart[];
  readonly stray: readonly StrayWords[];
} {
  const lines = text.split(/\r\n|\n|\r/u).map(lineOf);
  const parts: FilePart[] = [];
  const stray: StrayWords[] = [];
  /** How many lines have been taken into a part or looked at. */
  let done = 0;
  let isStray = false;
  for (let at = 0; at < lines.length; at = Math.max(at + 1, done)) {
    const found = extentAt(lines, at, done);
    if (found === null) continue;
    for (; done < found.from.line; done++) look(done, 0);
    parts.push(partOf(lines, found));
    isStray = false;
    look(found.to.line, found.to.column);
    done = found.to.line + 1;
  }
  for (; done < lines.length; done++) look(done, 0);
  return parts.length + stray.length > 0
    ? { parts, stray }
    : { parts: [{ text, linesBefore: 0, columnsBefore: 0 }], stray };

  /** Words of one correction on lines one after the other are told once. */
  function look(index: number, column: number): void {
    const { text: all, quotation } = lines[index] ?? lineOf('');
    const own = all.slice(column);
    const isNew = !isStray || /^\s*-/u.test(own);
    isStray = ownKey.test(own);
    if (!isStray || !isNew) return;
    const first = own.search(/\S/u);
    stray.push({ line: index + 1, column: quotation + column + first + 1, text: own.trim() });
  }
}

/** A line without the marks with which a mail quotes it, and how many characters these are. */
type LetterLine = { readonly text: string; readonly quotation: number };

/** What is copied from a page or a mail in HTML is indented with blanks that do not break. */
function lineOf(line: string): LetterLine {
  const [marks = ''] = /^(?:> ?)*/u.exec(line) ?? [];
  const text = line.slice(marks.length).replace(/^[ \u00A0]+/u, ({ length }) => ' '.repeat(length));
  return { text, quotation: marks.length };
}

/** From a character up to, not including, another; lines and columns are 0-based. */
type Extent = {
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
};

/**
 * @param done - lines before it belong to something else
 * @returns the correction file whose list begins on a line; null: none does
 */
function extentAt(lines: readonly LetterLine[], at: number, done: number): Extent | null {
  const { text = '', quotation = 0 } = lines[at] ?? {};
  const key = listKey.exec(text);
  if (key === null) return null;
  const before = text.slice(0, key.index);
  const brace = before.indexOf('{');
  if (before.trim() !== '' && brace === -1) return null;
  let from = { line: at, column: brace === -1 ? key.index : brace };
  while (brace === -1 && from.line > done && lines[from.line - 1]?.quotation === quotation) {
    const above = lines[from.line - 1]?.text ?? '';
    const isBrace = above.trim() === '{';
    if (!isBrace && !headLine.test(above)) break;
    from = { line: from.line - 1, column: above.search(/\S/u) };
    if (isBrace || above[from.column] === '{') return flowFrom(lines, from, at, quotation);
  }
  const next = lines.findIndex((it, index) => index > at && it.text.trim() !== '');
  const value = text.slice(key.index + key[0].length).trim() || (lines[next]?.text.trim() ?? '');
  if (/^[[{]/u.test(value) || brace !== -1) return flowFrom(lines, from, at, quotation);
  let end = at + 1;
  while (end < lines.length && isOfList(lines[end], key.index, quotation)) end++;
  return { from, to: { line: end - 1, column: lines[end - 1]?.text.length ?? 0 } };
}

/** Blank, indented further than the key, or an item or a comment; `--` is how a signature begins. */
function isOfList(line: LetterLine | undefined, indent: number, quotation: number): boolean {
  if (line === undefined || fence.test(line.text)) return false;
  if (line.text.trim() === '') return true;
  // Mail programs may quote with a blank after the mark or without.
  const own = Math.max(line.text.search(/[^ \t]/u), 0);
  return (
    line.quotation > 0 === quotation > 0 &&
    (own > indent || (own === indent && /^(?:-(?!-)|#)/u.test(line.text.slice(own))))
  );
}

/** What is in brackets, to the one that closes the first; else to where something new begins. */
function flowFrom(
  lines: readonly LetterLine[],
  from: Extent['from'],
  keyLine: number,
  quotation: number,
): Extent {
  let depth = 0;
  let quote = '';
  let previous = '';
  for (let line = from.line; line < lines.length; line++) {
    const own = lines[line];
    if (own === undefined) break;
    const isNew = line > keyLine && listKey.exec(own.text)?.index === own.text.search(/\S/u);
    if (
      line > from.line &&
      (isNew || fence.test(own.text) || own.quotation > 0 !== quotation > 0)
    ) {
      return { from, to: { line: line - 1, column: lines[line - 1]?.text.length ?? 0 } };
    }
    for (let column = line === from.line ? from.column : 0; column < own.text.length; column++) {
      const character = own.text[column] ?? '';
      if (quote !== '') {
        if (character === '\\' && quote === '"') column++;
        else if (character === quote) quote = '';
      } else if (/["']/u.test(character) && /[[{,:]|^$/u.test(previous)) quote = character;
      else if (/[[{]/u.test(character)) depth++;
      else if (/[\]}]/u.test(character) && --depth === 0) {
        return { from, to: { line, column: column + 1 } };
      }
      if (character.trim() !== '') previous = character;
    }
  }
  return { from, to: { line: lines.length - 1, column: lines.at(-1)?.text.length ?? 0 } };
}

function partOf(lines: readonly LetterLine[], { from, to }: Extent): FilePart {
  const own = lines.slice(from.line, to.line + 1).map(({ text }, index) => {
    const line = from.line + index;
    const start = line === from.line ? from.column : 0;
    return ' '.repeat(start) + text.slice(start, line === to.line ? to.column : undefined);
  });
  const columnsBefore = lines[from.line]?.quotation ?? 0;
  return { text: own.join('\n'), linesBefore: from.line, columnsBefore };
}
