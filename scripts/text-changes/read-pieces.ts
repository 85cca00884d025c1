import { bylineRoleTerm } from '../../src/site/terms.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';
import type { PieceInState } from './compare-pieces.ts';
import { frontMatterOf, readPiece } from './read-piece.ts';

/** A state of long ago may have had other roles. */
const roleTerm: Partial<Record<string, string>> = bylineRoleTerm;

/**
 * Reads pieces with all that is told of them in other files.
 *
 * @param ids - of pieces that the snapshot has
 * @throws SnapshotError where a file is none of an archive
 */
export async function readPieces(
  snapshot: Snapshot,
  ids: readonly string[],
): Promise<Map<string, PieceInState>> {
  const texts = await snapshot.read(ids.map((id) => `pieces/${id}.md`));
  const pieces = ids.map((id) => readPiece(id, texts.get(`pieces/${id}.md`) ?? ''));
  const paths = pieces.flatMap(({ dateline, captions, bylines, places }) => [
    ...(dateline === null ? [] : [`datelines/${dateline}.md`]),
    ...captions.map(({ caption }) => `captions/${caption}.md`),
    ...bylines.map(({ byline }) => `bylines/${byline}.md`),
    ...places.map((place) => `places/${place}.md`),
  ]);
  const known = [...new Set(paths)].filter((path) => snapshot.files.has(path));
  const others = await snapshot.read(known);
  /** A value of another file; null where it has none. */
  const told = (path: string, key: string): string | null => {
    const text = others.get(path);
    const value = text === undefined ? null : frontMatterOf(path, text)[key];
    return value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? value
        : null;
  };
  return new Map(
    pieces.map((piece) => {
      const sent = piece.dateline === null ? null : `datelines/${piece.dateline}.md`;
      const words =
        sent === null ? [] : [told(sent, 'outlet'), told(sent, 'place'), told(sent, 'date')];
      const known = words.filter((it) => it !== null);
      return [
        piece.id,
        {
          piece,
          captions: piece.captions.map(
            ({ caption }) => told(`captions/${caption}.md`, 'text') ?? '',
          ),
          bylines: piece.bylines.map(
            ({ byline, role }) =>
              `${told(`bylines/${byline}.md`, 'name') ?? byline}（${roleTerm[role] ?? role}）`,
          ),
          dateline: known.length === 0 ? null : known.join(' '),
          places: piece.places.map((place) => told(`places/${place}.md`, 'name') ?? place),
        },
      ];
    }),
  );
}
