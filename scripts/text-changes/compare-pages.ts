import { z } from 'zod';
import type { Snapshot } from '../snapshots/snapshot.ts';
import { factOf } from './compare-pieces.ts';
import { frontMatterOf } from './read-piece.ts';
import type { PageChange, TextChanges } from './text-change.ts';

const words = z.string().nullable().catch(null);

/** What is compared of a page, as far as the state has it. */
const pageSchema = z.object({
  publication: words,
  edition: words,
  date: z.object({ edtf: z.string(), certainty: z.string() }).nullable().catch(null),
  district: z.object({ name: z.string(), certainty: z.string() }).nullable().catch(null),
});

/** What changed in what is told of whole pages: which there are, where and when they were printed. */
export async function comparePages(from: Snapshot, to: Snapshot): Promise<TextChanges['pages']> {
  const [old, now] = [pagesOf(from), pagesOf(to)];
  const paths = now.filter((path) => {
    const former = from.files.get(path);
    return former !== undefined && former !== to.files.get(path);
  });
  const [before, after] = [await from.read(paths), await to.read(paths)];
  const changed = paths.map((path): PageChange => {
    const [was, is] = [before, after].map((it) =>
      pageSchema.parse(frontMatterOf(path, it.get(path) ?? '')),
    );
    return {
      id: idOf(path),
      facts: [
        ...factOf('publication', was?.publication ?? null, is?.publication ?? null),
        ...factOf('edition', was?.edition ?? null, is?.edition ?? null),
        ...factOf('date', marked(was?.date?.edtf, was?.date), marked(is?.date?.edtf, is?.date)),
        ...factOf(
          'district',
          marked(was?.district?.name, was?.district),
          marked(is?.district?.name, is?.district),
        ),
      ],
    };
  });
  return {
    added: now.filter((path) => !from.files.has(path)).map(idOf),
    removed: old.filter((path) => !to.files.has(path)).map(idOf),
    changed: changed.filter(({ facts }) => facts.length > 0),
  };
}

/** What was concluded is told apart from what was read. */
function marked(
  value: string | undefined,
  it: { certainty: string } | null | undefined,
): string | null {
  if (value === undefined) return null;
  return it?.certainty === 'inferred' ? `${value}（推定）` : value;
}

function pagesOf({ files }: Snapshot): string[] {
  return [...files.keys()].filter((path) => path.startsWith('pages/')).sort();
}

function idOf(path: string): string {
  return path.slice('pages/'.length, -'.md'.length);
}
