import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../cli/paths.ts';
import type { SourcePage } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';
import { randomOf } from '../random.ts';

/** Lines that are running text from their first word to their last. */
const runningText = /^.{50,}[。!?！？]$/u;
const days = 20 * 365;

/** A sentence as a correction adds one. */
export const addedSentence = '此处补记一句。';

/**
 * Writes all that an archive is made of but its collections: made sources, and the shipped
 * settings and national list. It has an address, as an archive that is published has: then there
 * is a sitemap.
 *
 * @param count - about how many pieces it is to have
 * @param content - absolute path; what a project has in `content/` is written there
 */
export async function makeArchive(count: number, content: string): Promise<void> {
  const shipped = join(root, 'content');
  const { pages } = await readSources(join(shipped, 'sources'), false);
  const pieces = await readdir(join(shipped, 'pieces'));
  await mkdir(content, { recursive: true });
  await makeSources(pages, pieces.length, count, join(content, 'sources'));
  await cp(join(shipped, 'authorities'), join(content, 'authorities'), { recursive: true });
  const settings = await readFile(join(shipped, 'archive.yaml'), 'utf8');
  const published = settings.replace(/^address: .*$/mu, 'address: https://archive.example/');
  await writeFile(join(content, 'archive.yaml'), published);
}

/**
 * Writes the sources of an archive that is as large as one likes: the shipped pages over and over,
 * with other shipped sentences where they have running text, printed over twenty years. What the
 * parser goes by (titles, datelines, names, breaks of columns) stays as it was printed. The same
 * numbers give the same bytes.
 *
 * @param shipped - the pages to draw from; together they have `pieces` pieces
 * @param folder - absolute path; the sources and their records are written there
 */
export async function makeSources(
  shipped: readonly SourcePage[],
  pieces: number,
  count: number,
  folder: string,
): Promise<void> {
  const { between } = randomOf('made archive');
  const printed = shipped.map((page) => page.lines.map((line) => line.text));
  const sentences = printed
    .flat()
    .filter((line) => runningText.test(line))
    .flatMap((line) => line.split(/(?<=[。!?！？])(?!["”」』)])/u).slice(1))
    // What opens a quotation in one sentence closes it in another.
    .filter((sentence) => sentence.length > 8 && !/["“”‘’「」()（）]/u.test(sentence));
  /** The line's first sentence, which may hold a dateline, and others about as long as the rest. */
  const redraw = (line: string): string => {
    let [made = ''] = line.split(/(?<=[。!?！？])/u);
    while (made.length < line.length - 15)
      made += sentences[between(0, sentences.length - 1)] ?? '';
    return made;
  };
  const pages = Math.max(1, Math.round((count * printed.length) / pieces));
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < pages; number++) {
    const name = `made-${String(number + 1).padStart(6, '0')}`;
    const lines = printed[number % printed.length] ?? [];
    const text = lines.map((line) => (runningText.test(line) ? redraw(line) : line));
    const before = Math.floor((number * days) / pages) * 86_400_000;
    const day = new Date(Date.UTC(2023, 0, 7) - before).toISOString().slice(0, 10);
    const record = `date:\n  edtf: "${day}"\n  why: 基准档案按序排出的日期。\n`;
    await writeFile(join(folder, `${name}.txt`), text.join('\n'));
    await writeFile(join(folder, `${name}.yaml`), record);
  }
}

/**
 * Changes one line of the page in the middle of a made archive, so that the page, one of its
 * pieces and all that says so of them change: its longest line gets one more sentence.
 */
export async function changeOneLine(content: string): Promise<void> {
  const sources = join(content, 'sources');
  const names = (await readdir(sources)).filter((name) => name.endsWith('.txt')).sort();
  const source = join(sources, names[names.length >> 1] ?? '');
  const lines = (await readFile(source, 'utf8')).split('\n');
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '');
  lines[lines.indexOf(longest)] = longest + addedSentence;
  await writeFile(source, lines.join('\n'));
}
