import type { Archive } from '../../archive/archive.ts';
import { joinRanges } from '../../archive/line-labels.ts';
import type { PieceInContext, Signature } from '../../archive/piece-in-context.ts';
import { pieceTitle } from '../../archive/piece-title.ts';
import type { BylineRole, LineRange } from '../../model/index.ts';
import { isOrganisation } from './organisation.ts';

/** Somebody who is cited as an author. */
export type Author = { readonly name: string; readonly organisation: boolean };

/** When the newspaper was printed, as far as it is known. */
export type Printed = { readonly edtf: string; readonly inferred: boolean };

/** What every form of citation is made of; what nobody knows is null. */
export interface Citable {
  readonly id: string;
  readonly title: string;
  /** Whether the archive had to call it something: it was printed without a headline. */
  readonly titleSupplied: boolean;
  readonly deck: string | null;
  readonly section: string | null;
  readonly authors: readonly Author[];
  readonly newspaper: string | null;
  /** 版次. */
  readonly edition: string | null;
  readonly printed: Printed | null;
  /** Name of the file of OCR text, and the lines of the piece in it. */
  readonly source: string;
  readonly lines: readonly LineRange[];
  /** Full address of the piece; null where the archive's is not settled. */
  readonly address: string | null;
}

/** Who is responsible for the words: not who took, drew or edited. */
const writers: ReadonlySet<BylineRole> = new Set([
  'reporter',
  'correspondent',
  'contributor',
  'compiler',
]);

/** The authors of a piece, each once, in the order of print; a photograph's are who took it. */
export function authorsOf({ piece, signatures }: PieceInContext): Signature[] {
  const wrote = ({ role }: Signature): boolean =>
    writers.has(role) || (piece.kind === 'photo' && role === 'photographer');
  const known = new Map(
    signatures
      .filter(wrote)
      .toReversed()
      .map((it) => [it.byline.id, it]),
  );
  return [...known.values()].toReversed();
}

/**
 * @param address - full address of the piece, where it is known
 * @param wordsOf - gives the words of the piece, see `pieceTitle`
 * @returns what can be said of a piece in a citation
 */
export function citable(
  archive: Archive,
  context: PieceInContext,
  address: string | null,
  wordsOf?: () => readonly string[],
): Citable {
  const { piece, page } = context;
  return {
    id: piece.id,
    title: pieceTitle(archive, piece, wordsOf),
    titleSupplied: piece.headline === null,
    deck: piece.headline === null ? null : piece.deck,
    section: piece.section ?? piece.series,
    authors: authorsOf(context).map(({ byline: { name } }) => ({
      name,
      organisation: isOrganisation(name),
    })),
    newspaper: page.publication,
    edition: page.edition,
    printed: page.date && {
      edtf: page.date.edtf,
      inferred: page.date.certainty === 'inferred',
    },
    source: page.source,
    lines: joinRanges(
      piece.lines,
      page.regions.map(({ lines }) => lines),
    ),
    address,
  };
}
