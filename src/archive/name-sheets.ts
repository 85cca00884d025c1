import { byInitial, type Initial, type Romanised } from './by-pinyin.ts';
import { oncePerArchive } from './once.ts';
import { landmarksOf, type Landmark, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

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
