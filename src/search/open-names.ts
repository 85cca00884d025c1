import { openFiles } from './files.ts';
import { namesFile, SYLLABLES } from './manifest.ts';
import { ALL, fromRow, type Name, type NameRow } from './names.ts';
import { folded } from './tokens.ts';

/** The names of the archive, fetched as far as they are needed. What fails is fetched again. */
export type Names = {
  /** The names that may begin with what was typed, in characters or in letters. */
  near(typed: string): Promise<readonly Name[]>;
  all(): Promise<readonly Name[]>;
  /** Common characters by their usual syllable. */
  syllables(): Promise<Readonly<Record<string, string>>>;
};

export function openNames(): Names {
  const opened = new Map<string, Promise<unknown>>();
  async function once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const opening = opened.get(key) ?? read();
    opened.set(key, opening);
    try {
      return (await opening) as T;
    } catch (error) {
      opened.clear();
      throw error;
    }
  }
  const namesIn = (letter: string): Promise<Name[]> =>
    once(`names ${letter}`, async () =>
      ((await (await openFiles()).json(namesFile(letter))) as NameRow[]).map(fromRow),
    );

  return {
    async near(typed) {
      const [first = ''] = folded(typed);
      const letters = Object.entries((await openFiles()).manifest.names)
        .filter(([letter, begun]) => letter === ALL || letter === first || begun.includes(first))
        .map(([letter]) => letter);
      return (await Promise.all(letters.map(namesIn))).flat();
    },
    async all() {
      const letters = Object.keys((await openFiles()).manifest.names);
      const names = (await Promise.all(letters.map(namesIn))).flat();
      // A name is in the files of all letters that its forms begin with.
      return [...new Map(names.map((name) => [`${name.kind} ${name.id}`, name])).values()];
    },
    syllables: () =>
      once(
        'syllables',
        async () => (await (await openFiles()).json(SYLLABLES)) as Readonly<Record<string, string>>,
      ),
  };
}
