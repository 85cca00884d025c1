import type { Place } from '../model/index.ts';
import { type Archive, oncePerArchive } from './archive.ts';
import { byInitial, type Initial, type PlaceNode, placeTree, type Romanised } from './places.ts';
import { type Landmark, landmarksOf, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

/** A place in the directory, open, or closed because what lies in it has a page of its own. */
export interface DirectoryNode extends PlaceNode {
  readonly children: readonly DirectoryNode[];
  /** How many places lie in it and are not shown here; 0 where it is open. */
  readonly closed: number;
}

/** A part of the directory by district. */
export interface DirectoryPart {
  /** The place whose branch it is; null for the directory itself. */
  readonly of: Place | null;
  /** How many places lie in it. */
  readonly size: number;
  readonly sheets: readonly Sheet<DirectoryNode>[];
}

/** A branch of no more places stays open, even in a directory that is too long for one page. */
const TWIG = 20;

/**
 * The directory by district: whole where one page has room for it, else each large branch apart,
 * and so on within them.
 *
 * @param most - how many names one page has room for
 * @returns by id of the place whose branch it is, under null the beginning
 */
export function directoryOf(
  tree: readonly PlaceNode[],
  most: number,
): ReadonlyMap<string | null, DirectoryPart> {
  const parts = new Map<string | null, DirectoryPart>();
  const lay = (of: Place | null, branches: readonly PlaceNode[]): void => {
    const size = namesIn(branches);
    const close = (limit: number): DirectoryNode[] => branches.map((it) => folded(it, limit));
    const gently = size <= most ? close(Infinity) : close(TWIG);
    const nodes = namesIn(gently) <= most ? gently : close(0);
    parts.set(of?.id ?? null, { of, size, sheets: sheetsOf(nodes, most) });
    nodes.forEach(({ closed }, index) => {
      const branch = branches[index];
      if (closed > 0 && branch) lay(branch.place, branch.children);
    });
  };
  lay(null, tree);
  return parts;
}

/** The directory of an archive. */
export const placeDirectoryOf = oncePerArchive((archive: Archive) =>
  directoryOf(placeTree(archive), sheetLength.names),
);

/** @param limit - how many places a branch may hold that stays open */
function folded({ place, between, children }: PlaceNode, limit: number): DirectoryNode {
  const within = namesIn(children);
  return within > limit
    ? { place, between, children: [], closed: within }
    : { place, between, children: children.map((it) => folded(it, limit)), closed: 0 };
}

function namesIn(nodes: readonly PlaceNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + namesIn(children), 0);
}

/** A directory by pinyin, on sheets. */
export interface NameSheets<T> {
  readonly sheets: readonly Sheet<NameUnderLetter<T>>[];
  /** The initials, in order. */
  readonly letters: readonly Landmark<string>[];
}

export interface NameUnderLetter<T> {
  readonly letter: string;
  readonly entry: T;
}

/** @param most - how many names one page has room for */
export function nameSheets<T extends Romanised>(names: Iterable<T>, most: number): NameSheets<T> {
  const inOrder = byInitial(names).flatMap(({ letter, entries }) =>
    entries.map((entry) => ({ letter, entry })),
  );
  const sheets = sheetsOf(inOrder, most);
  return { sheets, letters: landmarksOf(sheets, ({ letter }) => letter) };
}

/** The names of one sheet by their initials. */
export function initialsOn<T>({ entries }: Sheet<NameUnderLetter<T>>): Initial<T>[] {
  return [...Map.groupBy(entries, ({ letter }) => letter)].map(([letter, under]) => ({
    letter,
    entries: under.map(({ entry }) => entry),
  }));
}

export const bylineSheets = oncePerArchive(({ bylines }) =>
  nameSheets(bylines.values(), sheetLength.names),
);

export const placeSheets = oncePerArchive(({ places }) =>
  nameSheets(places.values(), sheetLength.names),
);
