import iconv from 'iconv-lite';
import type { Random } from '../../quality/random.ts';
import { blankLine, isBlankLine, withTexts, type Anatomy, type Sheet } from './sheet.ts';

/**
 * A change to a page after which it says the same. `exact`: a reader would not even see it, so
 * the parser must read the very same; else what is read may suffer, but not below a floor.
 */
export type Perturbation = {
  readonly id: string;
  readonly exact: boolean;
  /** null: there is nothing on this page that could be changed so. */
  readonly change: (sheet: Sheet, anatomy: Anatomy, random: Random) => Sheet | null;
  /** The bytes of the file; UTF-8 with line feeds where it is left out. */
  readonly write?: (lines: readonly string[], random: Random) => Uint8Array;
};

const unchanged = (sheet: Sheet): Sheet => sheet;
const encoded = (name: string, addBOM = false) => ({
  change: unchanged,
  write: (lines: readonly string[]) => iconv.encode(lines.join('\n'), name, { addBOM }),
});
const ended = (end: (random: Random) => string) => ({
  change: unchanged,
  write: (lines: readonly string[], random: Random) =>
    new TextEncoder().encode(lines.map((line) => `${line}${end(random)}`).join('')),
});
const replaced = (pattern: RegExp, by: (character: string, random: Random) => string) => ({
  change: (sheet: Sheet, _: Anatomy, random: Random) =>
    withTexts(sheet, ({ text }) => text.replace(pattern, (it) => by(it, random))),
});
/** Between one and four blank lines. */
const someBlankLines = (random: Random): Sheet =>
  Array<typeof blankLine>(random.between(1, 4)).fill(blankLine);

const fullWidth = (it: string): string => String.fromCharCode(it.charCodeAt(0) + 0xfee0);
const halfWidth = (it: string): string => {
  const code = it.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : it;
};

/** By their names: encodings, line ends, blanks that print does not show, widths of marks. */
const changes: Readonly<Record<string, Omit<Perturbation, 'id' | 'exact'>>> = {
  'as printed': { change: unchanged },
  'utf-8 with mark': encoded('utf8', true),
  'utf-16le with mark': encoded('utf-16le', true),
  'utf-16be with mark': encoded('utf-16be', true),
  'utf-16le': encoded('utf-16le'),
  'utf-16be': encoded('utf-16be'),
  gb18030: encoded('gb18030'),
  crlf: ended(() => '\r\n'),
  cr: ended(() => '\r'),
  'lf and crlf mixed': ended((random) => (random.chance(0.5) ? '\r\n' : '\n')),
  'trailing blanks': {
    change: (sheet, _, random) =>
      withTexts(sheet, ({ text }) => {
        const width = random.between(0, 4);
        return text + (random.chance(0.3) ? '\u3000' : ' ').repeat(width);
      }),
  },
  'blank lines with blanks': {
    change: (sheet, _, random) =>
      sheet.map((line) =>
        isBlankLine(line) ? { ...line, text: random.chance(0.5) ? ' \t' : '\u3000\u3000' } : line,
      ),
  },
  'no-break blanks': replaced(/ /gu, () => '\u00a0'),
  'blank lines around the page': {
    change: (sheet, _, random) => [...someBlankLines(random), ...sheet, ...someBlankLines(random)],
  },
  'every blank line twice': {
    change: (sheet) =>
      sheet.some(isBlankLine)
        ? sheet.flatMap((line) => (isBlankLine(line) ? [line, line] : [line]))
        : null,
  },
  'indents of other blanks': {
    change: (sheet, _, random) =>
      sheet.some(({ text }) => /^[ \u3000]{2,}/u.test(text))
        ? withTexts(sheet, ({ text }) =>
            text.replace(/^[ \u3000]{2,}/u, random.chance(0.5) ? '\t' : '    '),
          )
        : null,
  },
  'half-width marks': replaced(/[\uff01-\uff0f\uff1a-\uff20]/gu, halfWidth),
  'full-width marks': replaced(/[!%(),:;?]/gu, fullWidth),
  'marks of mixed width': replaced(
    /[!%(),:;?\uff01\uff05\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/gu,
    (mark, random) => (random.chance(0.5) ? fullWidth(halfWidth(mark)) : halfWidth(mark)),
  ),
  'full-width figures and letters': replaced(/[\dA-Za-z]/gu, fullWidth),
};

/** What no reader sees. */
export const exact: readonly Perturbation[] = Object.entries(changes).map(([id, it]) => ({
  id,
  exact: true,
  ...it,
}));
