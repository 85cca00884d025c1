import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageSchema, type Page } from '../../../src/model/index.ts';
import { hostileCases, layDown, type HostileCase } from '../robustness/hostile-cases.ts';
import { buildArchive, readArchive } from './built-archive.ts';
import { listFiles, readBuiltPages } from './built-files.ts';
import { htmlFaults } from './html-faults.ts';
import { inlineCode } from './inline-code.ts';
import { newPage } from './site.ts';

/**
 * All hostile sources that are accepted, but the few that are large, as one archive: what its HTML
 * says to a browser is what the sources say, to the character.
 */
const cases = hostileCases().filter(
  ({ accepted, make }) => accepted !== undefined && make?.repeat === undefined,
);
let folder: string;
let pages: ReadonlyMap<string, string>;
let entries: readonly Page[];
let built: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-sources-'));
  const content = join(folder, 'content');
  for (const it of cases) {
    // Sources must not share a name; folders keep those apart whose names are the point.
    const place = join(content, 'sources', it.name);
    await mkdir(place, { recursive: true });
    await layDown(it, place);
  }
  await readArchive(content);
  built = await buildArchive(content);
  pages = readBuiltPages(built);
  entries = readdirSync(join(content, 'pages')).map((file) => {
    const [, yaml = ''] = readFileSync(join(content, 'pages', file), 'utf8').split(/^---\n/m);
    return pageSchema.parse(parse(yaml));
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

/** What elements of a page say to a browser, which runs nothing of it. */
async function said(selector: string, files: readonly string[]): Promise<Map<string, string[]>> {
  const page = await newPage();
  const texts = await page.evaluate(
    ([wanted, all]) =>
      all.map(([file, html]) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const found = [...body.querySelectorAll(wanted)].map((it) => it.textContent);
        return [file, found] as const;
      }),
    [selector, files.map((file) => [file, pages.get(file) ?? ''] as const)] as const,
  );
  return new Map(texts);
}

/** A reference to be saved, all of its text escaped: it leads nowhere. */
const reference =
  /: a href="data:application\/x-(?:bibtex|research-info-systems);charset=utf-8,[\w%.~!*'()-]*"$/;

/** What elements of the pages lead to or load that is not the site’s own. */
async function foreignAddresses(): Promise<string[]> {
  const page = await newPage();
  return page.evaluate(
    (all) =>
      all.flatMap(([file, html]) => {
        const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
        return [...documentElement.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(({ name }) => /^(?:href|src|srcset|action|formaction|data|poster)$/.test(name))
            .filter(({ value }) => /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(value))
            .map(({ name, value }) => `${file}: ${element.localName} ${name}="${value}"`),
        );
      }),
    [...pages],
  );
}

const entryOf = ({ name }: HostileCase) => entries.find((it) => it.source.startsWith(`${name}/`));

test(
  'they become pages that are valid, lead nowhere else and have nothing inline',
  { timeout: 180_000 },
  async () => {
    expect(entries).toHaveLength(cases.length);
    // Of the rest, other tests try every page of an archive, and all of them for what is inline.
    const texts = [...pages].filter(([file]) => /^(?:pieces|source)\//.test(file));
    expect(await htmlFaults(new Map(texts))).toEqual([]);
    expect(await inlineCode(await newPage(), pages)).toEqual([]);
    expect((await foreignAddresses()).filter((it) => !reference.test(it))).toEqual([]);
  },
);

test('feeds are XML, whatever stands in them', async () => {
  const feeds = listFiles(built).filter((file) => file.endsWith('.xml'));
  const wrong = await (
    await newPage()
  ).evaluate(
    (all) =>
      all.filter(([, xml]) => {
        const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
        return documentElement.querySelector('parsererror') !== null;
      }),
    feeds.map((file) => [file, readFileSync(join(built, file), 'utf8')] as const),
  );
  expect(feeds.length).toBeGreaterThan(0);
  expect(wrong.map(([file]) => file)).toEqual([]);
});

describe('every line is shown as it is', () => {
  test('on the page of the source', async () => {
    const shown = await said(
      '.source-text-whole .line-text',
      entries.map(({ id }) => `source/${id}.html`),
    );
    for (const it of cases) {
      const lines = shown.get(`source/${entryOf(it)?.id ?? ''}.html`) ?? [];
      const { accepted } = it;
      expect(lines.length, it.name).toBe(
        accepted?.count ?? Object.keys(accepted?.lines ?? {}).length,
      );
      for (const text of Object.values(accepted?.lines ?? {})) {
        expect(lines, it.name).toContain(text);
      }
    }
  });

  test('and running text in its piece', async () => {
    const articles = await said(
      'article.piece',
      [...pages.keys()].filter((it) => it.startsWith('pieces/')),
    );
    const lost: string[] = [];
    for (const it of cases) {
      const entry = entryOf(it);
      for (const region of entry?.regions ?? []) {
        if (region.role !== 'paragraph' || it.accepted === undefined) continue;
        const text = bare((articles.get(`pieces/${region.piece ?? ''}.html`) ?? []).join(''));
        const [first, last] = region.lines;
        for (let line = first; line <= last; line++) {
          const words = it.accepted.lines[String(line)];
          if (words !== undefined && it.name !== 'record-markup' && !text.includes(bare(words))) {
            lost.push(`${it.name}:${line} ${words}`);
          }
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test('what records say, too', async () => {
    const all = await said('main', [...pages.keys()]);
    for (const { name, accepted } of cases) {
      const own = [...all].filter(([file]) => file.includes(name)).flatMap(([, texts]) => texts);
      for (const words of accepted?.shows ?? []) expect(own.join('\n'), name).toContain(words);
    }
  });
});

/** Without blanks, which the joining of lines may add or take. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}
