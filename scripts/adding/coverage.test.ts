import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { noDivisions } from '../gazetteer/divisions.ts';
import { readDivisions } from '../gazetteer/read-divisions.ts';
import type { SourcePage } from '../source/page.ts';
import { decidesSame, type Decision } from './coverage.ts';
import { measure } from './measure.ts';

const lines = ['', '洹北街道花南巷社区开展活动,邻里和睦。', '居民说好'];
const page: SourcePage = {
  id: 'a',
  source: 'a.txt',
  encoding: 'utf-8',
  sha256: '',
  lines: lines.map((text, index) => ({ number: index + 1, text })),
};
const of = (key: Decision['key'], line: number, read: string, more = {}): Decision => ({
  key,
  value: { line, read, ...more, why: '试' },
});

describe('an answer decides the same as an entry', () => {
  test.each([
    ['of the same words', of('places', 2, '花南巷社区'), of('places', 2, '花南巷社区')],
    ['of words that overlap', of('places', 2, '洹北街道花南巷'), of('places', 2, '花南巷社区')],
    ['of words within others', of('emendations', 2, '邻里和睦'), of('emendations', 2, '里和')],
    ['when both say misread', of('garbled', 2, '邻里和睦'), of('emendations', 2, '和睦')],
    ['of the same line', of('cutOff', 3, '说好'), of('cutOff', 3, '居民')],
    [
      'of a field of the piece',
      of('fields', 2, '洹北', { set: { section: null } }),
      of('fields', 2, '活动', { set: { section: '动态', kicker: null } }),
    ],
    [
      'for the whole page',
      { key: 'publication', value: null },
      { key: 'publication', value: '某报' },
    ],
  ] as const)('%s', (_, a, b) => {
    expect(decidesSame(a, b, page)).toBe(true);
    expect(decidesSame(b, a, page)).toBe(true);
  });
});

describe('an answer decides something else', () => {
  test.each([
    ['under another key', of('places', 2, '花南巷社区'), of('emendations', 2, '花南巷社区')],
    ['on another line', of('cutOff', 3, '说好'), of('cutOff', 2, '和睦。')],
    ['of other words of the line', of('places', 2, '洹北街道'), of('places', 2, '花南巷社区')],
    ['of words that only touch', of('places', 2, '洹北街道花'), of('places', 2, '花南巷社区')],
    [
      'of another field',
      of('fields', 2, '洹北', { set: { section: null } }),
      of('fields', 2, '洹北', { set: { kicker: null } }),
    ],
    ['of when it is cut off or over', of('cutOff', 3, '说好'), of('complete', 3, '说好')],
  ] as const)('%s', (_, a, b) => {
    expect(decidesSame(a, b, page)).toBe(false);
    expect(decidesSame(b, a, page)).toBe(false);
  });
});

describe('the pages of the archive, taken as strangers', async () => {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const { divisions } = await readDivisions(`${content}/authorities`);

  test('nine in ten of what their editors decided are asked for, on every page', async () => {
    const measured = await measure(content, divisions);
    expect(measured.decisions).toBeGreaterThan(100);
    expect(measured.asked / measured.decisions).toBeGreaterThanOrEqual(0.93);
    for (const it of measured.pages) expect(it.asked / it.decisions).toBeGreaterThanOrEqual(0.9);
  });

  test('so are nine in ten where there is no national list yet', async () => {
    const { asked, decisions } = await measure(content, noDivisions);
    expect(asked / decisions).toBeGreaterThanOrEqual(0.9);
  });

  test('most questions are such that an editor had something to decide', async () => {
    const { answered, questions, pages } = await measure(content, divisions);
    expect(answered / questions).toBeGreaterThanOrEqual(0.75);
    for (const it of pages) expect(it.questions).toBeLessThan(40);
  });
});
