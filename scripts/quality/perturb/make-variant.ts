import { cutLines } from '../../source/cut-lines.ts';
import { decode } from '../../source/decode.ts';
import type { SourcePage } from '../../source/page.ts';
import type { LineRange } from '../../../src/model/index.ts';
import { linesIn, type Truth } from '../truth.ts';
import { anatomyOf } from './anatomy.ts';
import type { Perturbation } from './perturbation.ts';
import { randomOf } from '../random.ts';
import { destinations, isBlankLine, sheetOf, type Sheet } from './sheet.ts';

/** A page that says the same as another, and what it says, by its own line numbers. */
export type Variant = {
  readonly bytes: Uint8Array;
  readonly page: SourcePage;
  readonly truth: Truth;
  readonly sheet: Sheet;
};

/**
 * Makes a variant, by way of the bytes of a file.
 * @returns null where the page has nothing that could be changed so
 */
export function makeVariant(
  page: SourcePage,
  truth: Truth,
  { id, change, write }: Perturbation,
  seed: number,
): Variant | null {
  const random = randomOf(id, page.id, seed);
  const sheet = change(sheetOf(page.lines), anatomyOf(truth), random);
  if (sheet === null) return null;
  const texts = sheet.map((it) => it.text);
  const bytes = write?.(texts, random) ?? new TextEncoder().encode(texts.join('\n'));
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    throw new Error(`${id} of ${page.id} cannot be decoded at byte ${decoded.offset}`);
  }
  return {
    bytes,
    page: { ...page, encoding: decoded.encoding, lines: cutLines(decoded.text) },
    truth: truthOnSheet(truth, sheet),
    sheet,
  };
}

/** The annotation with the line numbers of the variant. */
function truthOnSheet(truth: Truth, sheet: Sheet): Truth {
  const where = destinations(sheet);
  const moved = (ranges: readonly LineRange[]): LineRange[] =>
    [...linesIn(ranges)]
      .flatMap((line) => where.get(line) ?? [])
      .map((line): LineRange => [line, line]);
  return {
    ...truth,
    nonblank: sheet.flatMap((line, index) => (isBlankLine(line) ? [] : [index + 1])),
    regions: truth.regions.map((it) => ({ ...it, lines: moved(it.lines) })),
    pieces: truth.pieces.map(({ body, ...piece }) =>
      body === undefined
        ? piece
        : { ...piece, body: body.map((it) => ({ ...it, lines: moved(it.lines) })) },
    ),
  };
}
