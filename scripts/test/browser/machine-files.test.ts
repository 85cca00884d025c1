import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { dist } from '../../cli/paths.ts';
import { listFiles, readBuiltPages } from './built-files.ts';
import { sites, visit } from './site.ts';

/** What machines take from dist/, read by libraries that did not write it. */
const files = listFiles();
const pages = readBuiltPages();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const pieces = files.filter((file) => /^pieces\/.*\.html$/.test(file));
const withEnding = (from: string, ending: string): string[] =>
  files.filter((file) => file.startsWith(from) && file.endsWith(ending));

type Catalogue = {
  collections: {
    name: string;
    entries: number;
    files: { path: string; bytes: number; sha256: string }[];
  }[];
};

describe('data/', () => {
  const { collections } = JSON.parse(read('data/archive.json')) as Catalogue;

  test('every file is in the catalogue, with its size and checksum', () => {
    const listed = collections.flatMap((it) => it.files);
    expect(listed.map(({ path }) => path).sort()).toEqual(
      withEnding('data/', '').filter((file) => file !== 'data/archive.json'),
    );
    for (const { path, bytes, sha256 } of listed) {
      const content = readFileSync(join(dist, path));
      expect([path, content.length]).toEqual([path, bytes]);
      expect([path, createHash('sha256').update(content).digest('hex')]).toEqual([path, sha256]);
    }
  });

  test.each(collections.map(({ name, entries }) => [name, entries] as const))(
    '%s: JSON as its schema says, CSV as many rows, all entries',
    (name, entries) => {
      const data = JSON.parse(read(`data/${name}.json`)) as { id: string }[];
      const validate = new Ajv2020({ validateFormats: false }).compile(
        JSON.parse(read(`data/${name}.schema.json`)) as object,
      );
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data).toHaveLength(entries);
      const rows = parse<{ id: string }>(read(`data/${name}.csv`), { bom: true, columns: true });
      expect(rows.map(({ id }) => id)).toEqual(data.map(({ id }) => id));
    },
  );

  test('the pieces are those that have a page', () => {
    const data = JSON.parse(read('data/pieces.json')) as { id: string }[];
    expect(data.map(({ id }) => `pieces/${id}.html`).sort()).toEqual(pieces);
  });
});

describe('references', () => {
  test.each([
    ['ris', '@ris/file'],
    ['bib', '@biblatex/text'],
  ])('the page of every piece brings one entry as .%s', (format, forceType) => {
    for (const piece of pieces) {
      const id = piece.slice('pieces/'.length, -'.html'.length);
      const link = new RegExp(`href="data:[^,"]*,([^"]*)" download="${id}[.]${format}"`, 'u');
      const [, text = ''] = link.exec(pages.get(piece) ?? '') ?? [];
      const entries = plugins.input.chain(decodeURIComponent(text), {
        generateGraph: false,
        forceType,
      });
      expect(entries.map((entry) => entry['id'])).toEqual([id]);
    }
  });
});

describe('feeds', () => {
  test('every Atom feed can be read; its links lead to pages that are there', async () => {
    const feeds = ['feed.xml', ...withEnding('feeds/', '.xml')];
    const { places } = { places: withEnding('places/', '.html') };
    expect(feeds.length).toBeGreaterThan(places.length);
    const parser = new Parser();
    for (const feed of feeds) {
      const { items } = await parser.parseString(read(feed));
      for (const { link = '' } of items) {
        const path = new URL(link, `file:///${feed}`).pathname.slice(1);
        expect([feed, existsSync(join(dist, path))]).toEqual([feed, true]);
      }
    }
  });

  test('the JSON feeds have the entries of the Atom feeds, by the same ids', () => {
    for (const feed of ['feed.json', ...withEnding('feeds/', '.json')]) {
      const { items } = JSON.parse(read(feed)) as { items: { id: string }[] };
      const atom = read(feed.replace(/json$/, 'xml'));
      const ids = [...atom.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id).slice(1);
      expect([feed, items.map(({ id }) => id)]).toEqual([feed, ids]);
    }
  });
});

describe('pages', () => {
  test('every data block is JSON, and every piece has its article and its place in the site', () => {
    const types = (page: string): unknown[] =>
      [
        ...(pages.get(page) ?? '').matchAll(
          /<script type="application\/ld\+json">([^<]*)<\/script>/g,
        ),
      ].map(([, json = '']) => (JSON.parse(json) as { '@type': unknown })['@type']);
    for (const page of pages.keys()) expect(types(page)).not.toContain(undefined);
    for (const piece of pieces) expect(types(piece)).toEqual(['NewsArticle', 'BreadcrumbList']);
  });

  test('every piece says to Zotero what it is', () => {
    const silent = pieces.filter((piece) => {
      const html = pages.get(piece) ?? '';
      return !(
        html.includes('<meta name="z.itemType" content="newspaperArticle">') &&
        html.includes('<meta name="citation_title" content="')
      );
    });
    expect(silent).toEqual([]);
  });
});

describe.each(sites)('$name, the references of a piece', (site) => {
  const piece = pieces[0] ?? '';

  test('are read without scripts', async () => {
    const { page } = await visit(site, piece, { javaScriptEnabled: false });
    await page.locator('.cite summary').click();
    const shown = await page.locator('.cite [data-citation]').allInnerTexts();
    expect(shown).toHaveLength(3);
    expect(shown[0]).toContain('[N');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 .ris' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ris$/);
  });

  test('its plain text has what is known of it, all its words, and its notes', async () => {
    const data = JSON.parse(read('data/pieces.json')) as { id: string; text: string[] }[];
    for (const { id, text } of data.slice(0, 4)) {
      const { page } = await visit(site, `pieces/${id}.html`);
      await page.locator('.cite summary').click();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载本篇纯文本' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${id}.txt`);
      // With the mark at its beginning, which a reader of text would take off.
      const content = (await buffer(await file.createReadStream())).toString();
      expect(content).toMatch(/^\uFEFF题名：.+\n/);
      expect(content).toContain(`\n编号：${id}\n`);
      for (const block of text) {
        expect(content).toContain(`\n\n${block.trim().replace(/\s+/g, ' ')}\n`);
      }
      expect(content.includes('\n\n校读记\n')).toBe(
        (await page.locator('.editorial-notes li').count()) > 0,
      );
    }
  });

  test('are copied by a button', async () => {
    const { page, problems } = await visit(site, piece, { permissions: ['clipboard-read'] });
    await page.locator('.cite summary').click();
    const form = page.locator('.cite [data-citation]').nth(1);
    await page.getByRole('button', { name: '复制 BibTeX' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await form.innerText());
    expect(problems).toEqual([]);
  });
});
