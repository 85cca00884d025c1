import type { Shelf } from '../../shelf/shelf.ts';
import type { TraditionalTable } from '../../simplify/simplify.ts';
import {
  ALL,
  fromRow,
  type Name,
  NAME_MANIFEST,
  type NameManifest,
  type NameRow,
  shardFile,
  SYLLABLES,
  TRADITIONAL,
} from '../name.ts';

/** The names of the archive, fetched as far as they are needed. What fails is fetched again. */
export type Names = {
  /** The names that may begin with what was typed, in characters or in letters. */
  near(typed: string): Promise<readonly Name[]>;
  all(): Promise<readonly Name[]>;
  /** Common characters by their usual syllable. */
  syllables(): Promise<Readonly<Record<string, string>>>;
  traditional(): Promise<TraditionalTable>;
};

/** @param shelf - the folder of the names */
export function openNames(shelf: Shelf): Names {
  const opened = new Map<string, Promise<unknown>>();
  async function once<T>(path: string, read: () => Promise<T>): Promise<T> {
    const opening = opened.get(path) ?? read();
    opened.set(path, opening);
    try {
      return (await opening) as T;
    } catch (error) {
      opened.delete(path);
      throw error;
    }
  }
  const packed = <T>(path: string): Promise<T> =>
    once(path, async () => JSON.parse(new TextDecoder().decode(await shelf.bytes(path))) as T);
  const manifest = (): Promise<NameManifest> =>
    once(NAME_MANIFEST, async () => (await shelf.json(NAME_MANIFEST)) as NameManifest);
  const shard = async (folder: string, name: string): Promise<Name[]> =>
    once(`${name} read`, async () =>
      (await packed<NameRow[]>(shardFile(folder, name))).map(fromRow),
    );

  return {
    async near(typed) {
      const { folder, shards } = await manifest();
      const [first = ''] = Array.from(typed.toLowerCase());
      const wanted = Object.entries(shards)
        .filter(
          ([name, characters]) => name === ALL || name === first || characters.includes(first),
        )
        .map(([name]) => name);
      return (await Promise.all(wanted.map((name) => shard(folder, name)))).flat();
    },
    async all() {
      const { folder, shards } = await manifest();
      const names = await Promise.all(Object.keys(shards).map((name) => shard(folder, name)));
      return names.length === 1 ? (names[0] ?? []) : withoutRepeats(names.flat());
    },
    syllables: () => packed(SYLLABLES),
    traditional: () => packed(TRADITIONAL),
  };
}

/** A name is in the files of all letters that its forms begin with. */
function withoutRepeats(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [`${name.kind} ${name.id}`, name])).values()];
}
