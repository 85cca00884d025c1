import { type Excerpt, sentencesWith } from '../body/sentence.ts';
import type { Byline, BylineRole, Mention, Piece, Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { newsNewestFirst } from './piece-in-context.ts';
import { covers } from './source-lines.ts';

/** One sentence of a piece that speaks of a place. */
export interface PlaceInContext {
  /** The part of the piece that it stands in. */
  readonly part: 'title' | 'body' | 'caption';
  /** Number of the body block, 1-based, where it stands in the body. */
  readonly block: number | null;
  readonly line: number;
  /** The name as printed, where that is another form than the one the place is listed under. */
  readonly printed: string | null;
  readonly excerpt: Excerpt | null;
}

/** A piece that names a place, and where. */
export interface NamingPiece {
  readonly piece: Piece;
  readonly mentions: readonly Mention[];
}

/** The pieces that name a place, newest first. Reads no text: that is for those that are shown. */
export function piecesNaming(archive: Archive, place: Place): NamingPiece[] {
  return [...Map.groupBy(place.mentions, ({ piece }) => piece)]
    .flatMap(([id, mentions]) => {
      const piece = archive.pieces.get(id);
      return piece ? [{ piece, mentions }] : [];
    })
    .sort(newsNewestFirst(archive));
}

/**
 * What a piece says of a place.
 *
 * @param naming - one of {@link piecesNaming}
 * @param text - the words of the piece, block by block
 */
export function sayingsOf(
  archive: Archive,
  place: Place,
  { piece, mentions }: NamingPiece,
  text: readonly string[],
): PlaceInContext[] {
  return withoutRepeats(mentions.flatMap((it) => contextsOf(archive, place, piece, it, text)));
}

function contextsOf(
  archive: Archive,
  place: Place,
  piece: Piece,
  mention: Mention,
  text: readonly string[],
): PlaceInContext[] {
  const { line, as } = mention;
  const printed = as === place.name ? null : as;
  const context = (part: PlaceInContext['part'], words: string, block: number | null) =>
    excerptsOf(words, as, place.name).map((excerpt) => ({ part, block, line, printed, excerpt }));

  const inBody = piece.blocks.flatMap((block, index) =>
    covers(block.lines, line) ? context('body', text[index] ?? '', index + 1) : [],
  );
  if (inBody.length > 0) return inBody;

  const inCaptions = piece.captions.flatMap(({ caption }) => {
    const found = archive.captions.get(caption);
    return found && covers(found.lines, line) ? context('caption', found.text, null) : [];
  });
  if (inCaptions.length > 0) return inCaptions;

  const titles = [piece.series, piece.section, piece.kicker, piece.headline, piece.deck];
  const inTitle = titles.flatMap((words) => (words ? context('title', words, null) : []));
  if (inTitle.length > 0) return inTitle.slice(0, 1);
  return [{ part: 'body', block: null, line, printed, excerpt: null }];
}

/** The form as printed first; an emended text has the name instead. */
function excerptsOf(words: string, as: string, name: string): Excerpt[] {
  const printed = sentencesWith(words, as);
  return printed.length > 0 ? printed : sentencesWith(words, name);
}

function withoutRepeats(contexts: readonly PlaceInContext[]): PlaceInContext[] {
  const seen = new Set<string>();
  return contexts.filter(({ part, block, line, printed, excerpt }) => {
    const key = excerpt
      ? `${part}:${block}:${excerpt.before}|${excerpt.words}|${excerpt.after}`
      : `${line}:${printed}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A piece that somebody signed, and everything they did for it. */
export type SignedPiece = {
  readonly piece: Piece;
  readonly roles: readonly BylineRole[];
};

/** What a person or organisation signed, newest first. */
export function piecesSignedBy(archive: Archive, byline: Byline): SignedPiece[] {
  return [...Map.groupBy(byline.pieces, ({ piece }) => piece)]
    .flatMap(([id, signed]) => {
      const piece = archive.pieces.get(id);
      return piece ? [{ piece, roles: [...new Set(signed.map(({ role }) => role))] }] : [];
    })
    .sort(newsNewestFirst(archive));
}
