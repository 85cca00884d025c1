import { type Excerpt, sentencesWith } from '../body/sentence.ts';
import type { Mention, Piece, Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';
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

/** What a piece says of a place. */
export interface MentionsInPiece {
  readonly piece: Piece;
  readonly contexts: readonly PlaceInContext[];
}

/**
 * Everything that is said of a place, piece by piece, newest first.
 *
 * @param textOf - the words of a piece, block by block
 */
export function mentionsOf(
  archive: Archive,
  place: Place,
  textOf: (piece: Piece) => readonly string[],
): MentionsInPiece[] {
  const dayOf = (piece: Piece): string => datelineOf(archive, piece)?.date ?? '';
  return [...Map.groupBy(place.mentions, ({ piece }) => piece)]
    .flatMap(([id, mentions]) => {
      const piece = archive.pieces.get(id);
      if (!piece) return [];
      const found = mentions.flatMap((it) => contextsOf(archive, place, piece, it, textOf(piece)));
      return [{ piece, contexts: withoutRepeats(found) }];
    })
    .sort((a, b) => dayOf(b.piece).localeCompare(dayOf(a.piece)));
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
