import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { ris } from './ris.ts';
import { hostileWords, sampleCitable, unknownPublication } from './samples.ts';

/** What citation.js, which wrote none of it, is told to read. */
const formats = [
  ['BibTeX', bibtex, '@biblatex/text'],
  ['RIS', ris, '@ris/file'],
] as const;

describe.each(formats)('%s', (format, write, forceType) => {
  const readBack = (over: Partial<Citable> = {}): Record<string, unknown> => {
    const text = write(sampleCitable(over));
    const entries = plugins.input.chain(text, { generateGraph: false, forceType });
    expect(entries).toHaveLength(1);
    return entries[0] ?? {};
  };

  test('what is known is read back', () => {
    const entry = readBack({ address: 'https://example.org/pieces/a_5.html' });
    expect(entry).toMatchObject({
      title: '罪犯基因库与生命伦理学计划',
      'container-title': '大众科技报',
      // citation.js takes the day of a newspaper in RIS (`DA`) for no date of issue.
      issued: { 'date-parts': [format === 'RIS' ? [2000] : [2000, 11, 12]] },
      page: '7',
      URL: 'https://example.org/pieces/a_5.html',
    });
    expect(JSON.stringify(entry)).toContain('张田勤');
  });

  test('what is unknown is no field, and the note says so', () => {
    const entry = readBack(unknownPublication);
    for (const field of ['container-title', 'issued', 'page', 'URL', 'author', 'reporter']) {
      expect(entry).not.toHaveProperty(field);
    }
    expect(entry['note']).toContain('报名、出版日期、版次不详。');
  });

  test('a day that was concluded is in the note and in no field', () => {
    const entry = readBack({ printed: { edtf: '2023-01-07/..', inferred: true } });
    expect(entry).not.toHaveProperty('issued');
    expect(entry['note']).toContain('出版日期推定为2023年1月7日或稍后。');
  });

  test.each(hostileWords)('%j is words, not markup', (words) => {
    const entry = readBack({ title: words, newspaper: words, deck: null });
    expect(entry['title']).toBe(words.trim().replace(/\s+/g, ' '));
    expect(entry['note']).toContain('识别稿a.txt第5—9行');
    expect(entry['type']).toMatch(/^article/);
  });

  test('has the whole printing day', () => {
    expect(write(sampleCitable())).toContain(
      format === 'RIS' ? 'DA  - 2000/11/12/\r\n' : 'month = {11},\n  day = {12},',
    );
  });

  test('ends as its readers expect', () => {
    expect(write(sampleCitable())).toMatch(format === 'RIS' ? /\r\nER {2}- \r\n$/ : /\n\}\n$/);
  });
});
