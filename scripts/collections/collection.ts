import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import { markdownFile } from './markdown.ts';

export const collectionNames = [
  'pages',
  'pieces',
  'datelines',
  'bylines',
  'captions',
  'places',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** An entry before it is written: front matter that should obey the collection's schema. */
export type Entry = {
  readonly data: { readonly id: string };
  readonly body: readonly RootContent[];
};

/** Files by their path below the content folder, e.g. `pieces/000_dd514e408ba6e15e-5.md`. */
export type Files = ReadonlyMap<string, string>;

/** How many files each collection has. */
export function countFiles(files: Iterable<string>): Record<CollectionName, number> {
  const counts = { pages: 0, pieces: 0, datelines: 0, bylines: 0, captions: 0, places: 0 };
  for (const file of files) counts[collectionOf(file)] += 1;
  return counts;
}

/** Sorts files, by their path below the content folder, by collection. */
export function byCollection(a: string, b: string): number {
  return collectionNames.indexOf(collectionOf(a)) - collectionNames.indexOf(collectionOf(b));
}

function collectionOf(file: string): CollectionName {
  const folder = file.slice(0, file.indexOf('/'));
  const name = collectionNames.find((it) => it === folder);
  if (name === undefined) throw new Error(`${file} is in no collection`);
  return name;
}

/** Entries as files, with what their schema has against them. */
export type Serialised = {
  readonly files: Files;
  readonly problems: readonly Diagnostic[];
  /** Of a page: how many things on it the build script is not sure of. */
  readonly doubts?: number;
};

/** Validates the entries of a collection and serialises them. */
export function serialise(
  name: CollectionName,
  schema: z.ZodType,
  entries: readonly Entry[],
): Serialised {
  const files = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const { data, body } of entries) {
    const file = `${name}/${data.id}.md`;
    const parsed = schema.safeParse(data);
    for (const issue of parsed.error?.issues ?? []) {
      problems.push({
        rule: 'collection-shape',
        file,
        line: null,
        column: null,
        found: `${issue.path.map(String).join('.')}: ${issue.message}`,
        expected: `what src/model says of ${name}`,
        mend: 'this is a fault of the build script: please report it with the source',
      });
    }
    files.set(file, markdownFile(data, body));
  }
  return { files, problems };
}
