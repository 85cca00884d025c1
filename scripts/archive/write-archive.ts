import { bylineSchema, placeSchema } from '../../src/model/index.ts';
import {
  byCollection,
  serialise,
  type CollectionName,
  type Entry,
} from '../collections/collection.ts';
import { digestOf, type FileMark } from '../collections/file-mark.ts';
import type { PageFiles } from '../collections/page-files.ts';
import type { AskedPlace } from '../collections/place-doubts.ts';
import type { Writing } from '../collections/write-collections.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { KeptArchive, KeptEntry, KeptPage } from '../kept/kept-archive.ts';
import type { ReadArchive, ReadPage } from './read-archive.ts';
import type { Workshop } from '../workshop/workshop.ts';

/** Where files go. */
export type Output = Pick<Writing, 'keep' | 'put'>;

export type WrittenArchive = {
  readonly problems: readonly Diagnostic[];
  /** For the next run. */
  readonly kept: KeptArchive;
};

/**
 * Puts out all files of the archive; those that are as the run before left them, without making them
 * again.
 */
export async function writeArchive(
  { pages, places, bylines }: ReadArchive,
  kept: KeptArchive,
  workshop: Workshop,
  output: Output,
): Promise<WrittenArchive> {
  const noted = new Map<string, KeptPage>();
  const problems: Diagnostic[] = [];
  const anew: (ReadPage & { readonly id: string; readonly asked: readonly AskedPlace[] })[] = [];
  for (const page of pages) {
    const { id } = page.given.page;
    const asked = places.askedOn(id);
    const own = keptAsItWas(page.kept, asked, output);
    if (own === null) anew.push({ ...page, id, asked });
    else noted.set(id, own);
  }
  // Not changed, but something is asked about them that was not, or somebody was at their files.
  const unread = anew.filter((page) => page.kept !== null).map(({ given }) => given);
  await workshop.read(unread, () => undefined);
  const pagesById = new Map(anew.map((page) => [page.id, page]));
  await workshop.write(anew, ({ id, asked }, made) => {
    const page = pagesById.get(id);
    problems.push(...made.problems);
    if (page !== undefined) noted.set(id, notePage(page, asked, made, output));
  });
  const entries = new Map<string, KeptEntry>();
  const putEntries = (
    name: CollectionName,
    schema: typeof bylineSchema | typeof placeSchema,
    all: readonly Entry[],
  ) => {
    for (const entry of all) {
      const file = `${name}/${entry.data.id}.md`;
      const data = digestOf(JSON.stringify(entry.data));
      const own = kept.entries.get(file);
      const mark = own?.data === data ? output.keep(file, own.mark) : null;
      if (mark !== null) entries.set(file, { data, mark });
      else {
        const made = serialise(name, schema, [entry]);
        problems.push(...made.problems);
        for (const [path, text] of made.files)
          entries.set(path, { data, mark: output.put(path, text) });
      }
    }
  };
  putEntries('bylines', bylineSchema, bylines);
  putEntries('places', placeSchema, places.entries);
  return {
    problems: problems.toSorted((a, b) => byCollection(a.file, b.file)),
    kept: { pages: noted, entries },
  };
}

/** The page as it was noted, if its files are as they were and would be made so again. */
function keptAsItWas(
  kept: KeptPage | null,
  asked: readonly AskedPlace[],
  output: Output,
): KeptPage | null {
  if (kept?.asked !== digestOfAsked(asked)) return null;
  const files: Record<string, FileMark> = {};
  for (const [file, mark] of Object.entries(kept.files)) {
    const found = output.keep(file, mark);
    if (found === null) return null;
    files[file] = found;
  }
  return { ...kept, files };
}

function notePage(
  { digest, reading }: ReadPage,
  asked: readonly AskedPlace[],
  { files, doubts }: PageFiles,
  output: Output,
): KeptPage {
  const { share, figures } = reading;
  const marks = [...files].map(([file, text]) => [file, output.put(file, text)] as const);
  return {
    given: digest,
    asked: digestOfAsked(asked),
    share,
    figures,
    doubts,
    files: Object.fromEntries(marks),
  };
}

function digestOfAsked(asked: readonly AskedPlace[]): string {
  return digestOf(JSON.stringify(asked));
}
