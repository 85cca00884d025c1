import { parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sampleArchive, samplePage, samplePiece } from '../archive/samples.ts';
import { hostileWords } from './samples.ts';
import { atomGrammar } from './atom-grammar.ts';
import { atom, jsonFeed } from './feed-files.ts';
import { entryId, FEED_LENGTH, feed, newestFirst } from './feeds.ts';

/** What libxml2 finds wrong with a text as an Atom feed. */
async function xmlFaults(contents: string): Promise<string[]> {
  const xml = { fileName: 'feed.xml', contents };
  const schema = { fileName: 'atom.rng', contents: atomGrammar };
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng' });
  return errors.map(({ message }) => message);
}

const dated = (day: string, certainty: 'certain' | 'inferred') => ({
  date: { edtf: day, certainty, evidence: [] },
});
const head = { archiveId: 'test', scope: null, title: '某地<报>&', page: 'index.html' } as const;
const archive = sampleArchive({
  pages: [
    samplePage('known', dated('2024-05-01', 'certain')),
    samplePage('concluded', dated('2024-06-01/..', 'inferred')),
    samplePage('month', dated('2024-04', 'certain')),
    samplePage('undated'),
  ],
  pieces: [
    samplePiece('u', { page: 'undated' }),
    samplePiece('m', { page: 'month' }),
    samplePiece('k', { page: 'known', headline: hostileWords.join('') + '\u0000\u000b\ud800' }),
    samplePiece('c', { page: 'concluded' }),
  ],
});
const made = feed(archive, head, newestFirst(archive), ({ id }) => `${id}<p>&</p>]]>`);

describe('a feed', () => {
  test('has the newest first and those without a day last', () => {
    expect(made.entries.map(({ address, updated }) => [address, updated])).toEqual([
      ['pieces/c.html', '2024-06-01'],
      ['pieces/k.html', '2024-05-01'],
      ['pieces/m.html', '2024-04-01'],
      ['pieces/u.html', '1970-01-01'],
    ]);
  });

  test('says when a piece was published only where that is certain to the day', () => {
    expect(made.entries.map(({ published }) => published)).toEqual([
      null,
      '2024-05-01',
      null,
      null,
    ]);
  });

  test('does not grow with the archive', () => {
    const many = Array.from({ length: FEED_LENGTH + 9 }, (_, index) =>
      samplePiece(`p${String(index)}`, { page: 'known' }),
    );
    const large = sampleArchive({ pages: archive.pages.values(), pieces: many });
    expect(feed(large, head, newestFirst(large), () => '').entries).toHaveLength(FEED_LENGTH);
  });

  test('of nothing is a feed', async () => {
    const none = feed(sampleArchive({}), head, [], () => '');
    expect((await new Parser().parseString(atom(none))).items).toEqual([]);
    expect(parseJsonFeed(JSON.parse(jsonFeed(none)) as object).items ?? []).toEqual([]);
  });
});

describe('ids', () => {
  test('are UUIDs of version 5: the same for the same name, another for another', () => {
    const id = entryId('archive', 'pieces/a');
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(entryId('archive', 'pieces/a')).toBe(id);
    expect(entryId('archive', 'pieces/b')).not.toBe(id);
    expect(entryId('other', 'pieces/a')).not.toBe(id);
    // A change of the way ids are made would show every subscriber the whole archive as new.
    expect(id).toBe('urn:uuid:e8cf4134-02e4-5a77-9c9f-8cc519e11ebc');
  });
});

describe('read by libraries that did not write it', () => {
  test('Atom', async () => {
    const text = atom(made);
    expect(await xmlFaults(text)).toEqual([]);
    const { title, items } = await new Parser().parseString(text);
    expect(title?.trim()).toBe('某地<报>&');
    expect(items.map(({ link }) => link)).toEqual(made.entries.map(({ address }) => address));
    expect(items[1]?.title?.trim().replace(/\s+/g, ' ')).toBe(
      `${hostileWords.join('').replace(/\s+/g, ' ')}\ufffd`,
    );
    expect(items[0]?.summary?.trim()).toBe('c<p>&</p>]]>');
  });

  test('the grammar itself refuses a feed without ids, days or links', async () => {
    const text = atom(made);
    for (const part of [/<id>.*?<\/id>/, /<updated>.*?<\/updated>/, /<link [^>]*>/g]) {
      expect(await xmlFaults(text.replace(part, ''))).not.toEqual([]);
    }
    expect(await xmlFaults(text.replace(/urn:uuid:[^<]*/, 'pieces/a'))).not.toEqual([]);
  });

  test('JSON Feed', () => {
    const { items = [] } = parseJsonFeed(JSON.parse(jsonFeed(made)) as object);
    expect(items.map(({ id }) => id)).toEqual(made.entries.map(({ id }) => id));
    expect(items[0]?.content_text).toBe('c<p>&</p>]]>');
    // An address that is not full is none: the test archive's is not settled.
    expect(items[0]).not.toHaveProperty('url');
  });
});
