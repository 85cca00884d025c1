import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourcePage } from '../../../source/page.ts';
import { seeded } from '../seeded.ts';

/** Of what the pages of a made archive consist: the lines of shipped pages, and their sentences. */
type Stock = {
  readonly pages: readonly (readonly string[])[];
  readonly sentences: readonly string[];
};

/** Lines that are running text from their first word to their last. */
const runningText = /^.{50,}[。!?！？]$/u;
const days = 20 * 365;

/**
 * Writes the sources of an archive that is as large as one likes: the shipped pages over and over,
 * with other shipped sentences where they have running text, printed over twenty years. What the
 * parser goes by (titles, datelines, names, breaks of columns) stays as it was printed. The same
 * seed gives the same bytes.
 *
 * @param shipped - the pages to draw from; together they have `pieces` pieces
 * @param pieces - how many pieces the shipped pages have
 * @param count - about how many pieces the archive is to have
 * @param folder - absolute path; the sources and their records are written there
 * @returns how many pages were written
 */
export async function makeSources(
  shipped: readonly SourcePage[],
  pieces: number,
  count: number,
  folder: string,
  seed = 6,
): Promise<number> {
  const random = seeded(seed);
  const stock = stockOf(shipped);
  const pages = Math.max(1, Math.round((count * stock.pages.length) / pieces));
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < pages; number++) {
    const name = `made-${String(number + 1).padStart(6, '0')}`;
    const lines = stock.pages[number % stock.pages.length] ?? [];
    const text = lines.map((line) => (runningText.test(line) ? redraw(line, stock, random) : line));
    const day = dayBefore(Math.floor((number * days) / pages));
    const record = `date:\n  edtf: "${day}"\n  why: 基准档案按序排出的日期。\n`;
    await writeFile(join(folder, `${name}.txt`), text.join('\n'));
    await writeFile(join(folder, `${name}.yaml`), record);
  }
  return pages;
}

function stockOf(shipped: readonly SourcePage[]): Stock {
  const pages = shipped.map((page) => page.lines.map((line) => line.text));
  const sentences = pages
    .flat()
    .filter((line) => runningText.test(line))
    .flatMap((line) => line.split(/(?<=[。!?！？])(?!["”」』)])/u).slice(1))
    // What opens a quotation in one sentence closes it in another.
    .filter((sentence) => sentence.length > 8 && !/["“”‘’「」()（）]/u.test(sentence));
  return { pages, sentences: [...new Set(sentences)] };
}

/** The line's first sentence, which may hold a dateline, and others about as long as the rest. */
function redraw(line: string, stock: Stock, random: () => number): string {
  const [first = ''] = line.split(/(?<=[。!?！？])/u);
  let made = first;
  while (made.length < line.length - 15) {
    made += stock.sentences[Math.floor(random() * stock.sentences.length)] ?? '';
  }
  return made;
}

function dayBefore(count: number): string {
  return new Date(Date.UTC(2023, 0, 7) - count * 86_400_000).toISOString().slice(0, 10);
}
