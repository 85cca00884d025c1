import type { Snapshot } from '../snapshots/snapshot.ts';
import { comparePieces, namePiece, type PieceInState } from './compare-pieces.ts';
import { comparePages } from './compare-pages.ts';
import { type LonePiece, pairRecut } from './pair-recut.ts';
import { frontMatterOf } from './read-piece.ts';
import { readPieces } from './read-pieces.ts';
import type { PieceChange, TextChanges } from './text-change.ts';

/** So many pieces are read at a time: an archive of any size is compared in the same memory. */
const AT_ONCE = 500;

/** Ids end in line numbers. */
const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * What changed in the words of an archive from one state to another, and in the names, days and
 * places that its pieces are told with.
 *
 * @throws SnapshotError where a file is none of an archive
 */
export async function compareSnapshots(from: Snapshot, to: Snapshot): Promise<TextChanges> {
  const [old, now] = [idsOf(from), idsOf(to)];
  const changed: PieceChange[] = [];
  for (const ids of chunks(await changedIds(from, to))) {
    const [before, after] = [await readPieces(from, ids), await readPieces(to, ids)];
    changed.push(...ids.flatMap((id) => comparisonOf(before.get(id), after.get(id)) ?? []));
  }
  const gone = await namedPieces(
    from,
    [...old].filter((id) => !now.has(id)),
  );
  const come = await namedPieces(
    to,
    [...now].filter((id) => !old.has(id)),
  );
  const { pairs, added, removed } = pairRecut(gone, come);
  for (const some of chunks(pairs)) {
    const before = await readPieces(
      from,
      some.map(([id]) => id),
    );
    const after = await readPieces(
      to,
      some.map(([, id]) => id),
    );
    changed.push(...some.flatMap(([a, b]) => comparisonOf(before.get(a), after.get(b)) ?? []));
  }
  return {
    from: from.name,
    to: to.name,
    pages: await comparePages(from, to),
    pieces: {
      added: added.map(({ name }) => name),
      removed: removed.map(({ name }) => name),
      changed: changed.sort((a, b) => inOrder.compare(a.id, b.id)),
    },
  };
}

function comparisonOf(
  before: PieceInState | undefined,
  after: PieceInState | undefined,
): PieceChange | null {
  return before === undefined || after === undefined ? null : comparePieces(before, after);
}

function idsOf(snapshot: Snapshot): Set<string> {
  return new Set([...snapshot.files.keys()].flatMap((path) => idOf('pieces', path) ?? []));
}

/** Pieces that both states have and whose file, dateline or a caption is not the same. */
async function changedIds(from: Snapshot, to: Snapshot): Promise<string[]> {
  const isOther = (path: string): boolean => {
    const former = from.files.get(path);
    return former !== undefined && former !== to.files.get(path);
  };
  const paths = [...to.files.keys()].filter(isOther);
  const ids = new Set(paths.flatMap((path) => idOf('pieces', path) ?? []));
  const parts = paths.filter((path) => /^(?:datelines|captions)\//.test(path));
  for (const some of chunks(parts)) {
    for (const [path, text] of await to.read(some)) {
      const { piece } = frontMatterOf(path, text);
      if (typeof piece === 'string') ids.add(piece);
    }
  }
  const [old, now] = [idsOf(from), idsOf(to)];
  return [...ids].filter((id) => old.has(id) && now.has(id)).sort();
}

function idOf(collection: string, path: string): string | null {
  return path.startsWith(`${collection}/`)
    ? path.slice(collection.length + 1, -'.md'.length)
    : null;
}

async function namedPieces(snapshot: Snapshot, ids: readonly string[]): Promise<LonePiece[]> {
  const found: LonePiece[] = [];
  for (const some of chunks(ids.toSorted(inOrder.compare))) {
    for (const state of (await readPieces(snapshot, some)).values()) {
      found.push({ name: namePiece(state), lines: state.piece.lines });
    }
  }
  return found;
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, at) =>
    items.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
