import { describe, expect, test } from 'vitest';
import { randomOf } from '../quality/random.ts';
import type { Line } from '../source/page.ts';
import { NearDuplicates } from './near-duplicates.ts';

/** Made text: Han characters that no two seeds share eight of in a row. */
function text(seed: number, length: number): string {
  const next = randomOf(seed).fraction;
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 2000))).join(
    '',
  );
}

function lines(whole: string, width = 40): Line[] {
  const cut = whole.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];
  return cut.map((it, index) => ({ number: index + 1, text: it }));
}

function known(): NearDuplicates {
  const duplicates = new NearDuplicates();
  for (let seed = 1; seed <= 40; seed++)
    duplicates.add(`${String(seed)}.txt`, lines(text(seed, 3000)));
  return duplicates;
}

describe('a near duplicate', () => {
  test('is a page that was read again, with other line ends and some other characters', () => {
    const again = [...text(7, 3000)].map((it, at) => (at % 60 === 30 ? '口' : it)).join('');
    const duplicate = known().find(lines(again, 17));
    expect(duplicate?.name).toBe('7.txt');
    expect(duplicate?.share).toBeGreaterThan(0.8);
    expect(duplicate?.share).toBeLessThan(1);
  });

  test('is a page of which this is a part', () => {
    const duplicate = known().find(lines(text(9, 3000).slice(500, 1400)));
    expect(duplicate).toEqual({ name: '9.txt', share: 1 });
  });

  test('is the nearest of several', () => {
    const duplicates = known();
    duplicates.add('half.txt', lines(text(3, 3000).slice(0, 1500) + text(99, 1500)));
    expect(duplicates.find(lines(text(3, 3000)))?.name).toBe('3.txt');
  });

  test('is told in other widths, with blanks between', () => {
    const own = text(11, 400) + '2023,(ABC)';
    const duplicates = new NearDuplicates();
    duplicates.add('a.txt', lines(own));
    const wide = own.replaceAll('2023,(ABC)', '２０２３，（ＡＢＣ）');
    expect(duplicates.find(lines([...wide].join(' ')))?.share).toBe(1);
  });

  test('of a few lines is found too', () => {
    const duplicates = new NearDuplicates();
    duplicates.add('short.txt', lines(text(5, 60)));
    expect(duplicates.find(lines(text(5, 60)))).toEqual({ name: 'short.txt', share: 1 });
  });
});

describe('no near duplicate', () => {
  test('is a page of other news', () => {
    expect(known().find(lines(text(1000, 3000)))).toBeNull();
  });

  test('is made by what every page prints', () => {
    const foot = text(2000, 30);
    const duplicates = new NearDuplicates();
    for (let seed = 1; seed <= 80; seed++)
      duplicates.add(String(seed), lines(text(seed, 1000) + foot));
    expect(duplicates.find(lines(text(3000, 1000) + foot))).toBeNull();
  });

  test('is an empty text', () => {
    expect(known().find([])).toBeNull();
  });
});
