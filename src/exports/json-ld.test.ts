import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { sampleArchive, samplePage, samplePiece, samplePlace } from '../archive/samples.ts';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { hostileWords } from './samples.ts';
import type { Page } from '../model/index.ts';
import { breadcrumbList, dataBlock, newsArticle } from './json-ld.ts';

const url = (address: string): string => `https://example.org/${address}`;

/** Expands without the network: every term is schema.org's. */
function expand(text: string): Promise<Record<string, unknown>[]> {
  const documentLoader = (documentUrl: string) =>
    Promise.resolve({
      documentUrl,
      document: { '@context': { '@vocab': 'https://schema.org/' } },
    });
  return jsonld.expand(JSON.parse(text) as object, { documentLoader });
}

function article(page: Partial<Page>, headline = '题') {
  const archive = sampleArchive({
    pages: [samplePage('a', page)],
    pieces: [samplePiece('p', { places: ['x'], headline })],
    places: [samplePlace('x', { name: '某街道', kind: 'subdistrict', code: '410503011' })],
  });
  const piece = archive.pieces.get('p');
  if (!piece) throw new Error('the sample lost its piece');
  return newsArticle(pieceInContext(archive, piece), headline, '开头', url);
}

const schema = (term: string): string => `https://schema.org/${term}`;

describe('NewsArticle', () => {
  test('is JSON-LD: type, places with codes, address', async () => {
    const [expanded] = await expand(dataBlock(article({})));
    expect(expanded?.['@type']).toEqual([schema('NewsArticle')]);
    expect(JSON.stringify(expanded)).toContain('410503011');
    expect(JSON.stringify(expanded)).toContain('https://example.org/pieces/p.html');
  });

  test('a certain printing day is the day of publication', () => {
    const date = { edtf: '2023-01-09', certainty: 'certain' as const, evidence: [] };
    expect(article({ date })).toMatchObject({ datePublished: '2023-01-09' });
  });

  test.each([
    ['inferred', '2023-01-09'],
    ['inferred', '2023-01-07/..'],
    ['certain', '2023-01-07/2023-01-13'],
  ] as const)('%s, %s: an interval of the issue, not a day of publication', (certainty, edtf) => {
    const made = article({ date: { edtf, certainty, evidence: [] } });
    expect(made).not.toHaveProperty('datePublished');
    expect(made).toMatchObject({ isPartOf: { temporalCoverage: edtf } });
  });

  test('what is unknown is left out', () => {
    const text = dataBlock(article({}));
    expect(text).not.toMatch(/null|datePublished|printPage|Newspaper|"author"/);
  });
});

describe('data within a page', () => {
  test.each(hostileWords)('%j cannot leave the block', (words) => {
    const text = dataBlock(article({}, words));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ headline: words });
  });
});

test('BreadcrumbList numbers its items; what has no page has no address', async () => {
  const list = breadcrumbList([{ name: '首页', address: 'index.html' }, { name: '此页' }], url);
  expect(list.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://example.org/index.html' },
    { '@type': 'ListItem', position: 2, name: '此页' },
  ]);
  expect(await expand(dataBlock(list))).toHaveLength(1);
});
