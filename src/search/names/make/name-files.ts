import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { simplifiedOf } from '../../simplify/make/traditional-table.ts';
import {
  ALL,
  type Name,
  NAME_MANIFEST,
  type NameManifest,
  shardFile,
  SYLLABLES,
  toRow,
  TRADITIONAL,
} from '../name.ts';
import { readingOf } from './names-of.ts';
import { commonCharactersBySyllable } from './syllables.ts';

/** Up to so many names one file holds them all, some ten kilobytes; more are parted by letter. */
const ONE_FILE = 500;

/** Stands for what begins with neither a Han character nor a letter. */
const OTHER = '0';

/** A file; its path is relative to the folder of the names. */
export type NameFile = { readonly path: string; readonly content: Uint8Array };

/**
 * @param names - all names
 * @param most - how many one file may hold
 */
export function nameFiles(names: readonly Name[], most: number = ONE_FILE): NameFile[] {
  const shards = names.length <= most ? new Map([[ALL, [...names]]]) : byLetter(names);
  const files = [...shards].map(([shard, its]) => [shard, packed(its.map(toRow))] as const);
  const hash = createHash('sha256');
  for (const [, content] of files) hash.update(content);
  const folder = hash.digest('hex').slice(0, 8);
  const manifest: NameManifest = {
    folder,
    shards: Object.fromEntries(
      [...shards].map(([shard, its]) => [shard, shard === ALL ? '' : beginnings(its, shard)]),
    ),
  };
  return [
    ...files.map(([shard, content]) => ({ path: shardFile(folder, shard), content })),
    { path: SYLLABLES, content: packed(commonCharactersBySyllable()) },
    { path: TRADITIONAL, content: packed(simplifiedOf()) },
    { path: NAME_MANIFEST, content: Buffer.from(JSON.stringify(manifest)) },
  ];
}

function packed(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

/** A name is in the files of all letters that its forms begin with. */
function byLetter(names: readonly Name[]): Map<string, Name[]> {
  const shards = new Map<string, Name[]>();
  for (const name of names) {
    for (const letter of new Set(formsOf(name).map((form) => letterOf(name, form)))) {
      shards.set(letter, [...(shards.get(letter) ?? []), name]);
    }
  }
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const formsOf = ({ name, printed, short }: Name): string[] => [name, ...printed, ...short];

function letterOf({ name, pinyin }: Name, form: string): string {
  const reading = form === name ? pinyin : readingOf(Array.from(form)[0] ?? '');
  return /^[a-z]/.exec(reading || form.toLowerCase())?.[0] ?? OTHER;
}

function beginnings(names: readonly Name[], letter: string): string {
  const forms = names.flatMap((name) =>
    formsOf(name).filter((it) => letterOf(name, it) === letter),
  );
  return [...new Set(forms.map((form) => Array.from(form)[0] ?? ''))].sort().join('');
}
