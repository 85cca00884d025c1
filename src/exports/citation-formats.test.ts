import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex, gbt7714, ris } from './citation-formats.ts';
import { type Citable, isOrganisation } from './citation.ts';
import { hostileWords, sampleCitable, unknownPublication } from './samples.ts';

const person = (name: string) => ({ name, organisation: false });

describe('GB/T 7714—2015', () => {
  test('an article of a newspaper, in the form of the standard’s own example', () => {
    expect(gbt7714(sampleCitable())).toBe(
      '张田勤. 罪犯基因库与生命伦理学计划[N]. 大众科技报, 2000-11-12(7).',
    );
  });

  test('online: the day of citing is the reader’s to fill in', () => {
    expect(gbt7714(sampleCitable({ address: 'https://example.org/pieces/a-5.html' }))).toBe(
      '张田勤. 罪犯基因库与生命伦理学计划[N/OL]. 大众科技报, 2000-11-12(7)[引用日期]. https://example.org/pieces/a-5.html.',
    );
  });

  test('three authors are all named, of four the first three', () => {
    const three = ['甲', '乙', '丙'].map(person);
    expect(gbt7714(sampleCitable({ authors: three }))).toMatch(/^甲, 乙, 丙\. /);
    expect(gbt7714(sampleCitable({ authors: [...three, person('丁')] }))).toMatch(
      /^甲, 乙, 丙, 等\. /,
    );
  });

  test('a deck is other title information; a title of ours stands in brackets', () => {
    expect(gbt7714(sampleCitable({ deck: '副题' }))).toContain('计划: 副题[N].');
    expect(gbt7714(sampleCitable({ title: '图', titleSupplied: true }))).toContain('. [图][N].');
  });

  test('what is unknown is said to be, in brackets; nobody is left out', () => {
    expect(gbt7714(sampleCitable(unknownPublication))).toBe(
      '罪犯基因库与生命伦理学计划[N]. [报名不详], [出版日期不详]([版次不详]).',
    );
  });

  test.each([
    ['2023-01-09', true, '[2023-01-09]'],
    ['2023-01-07/..', true, '[2023-01-07或稍后]'],
    ['../2023-01-07', true, '[不晚于2023-01-07]'],
    ['2023-01-07/2023-01-13', false, '[2023-01-07至2023-01-13]'],
    ['2023-01', false, '2023-01'],
  ])('printed %s, inferred %s: %s', (edtf, inferred, shown) => {
    expect(gbt7714(sampleCitable({ printed: { edtf, inferred } }))).toContain(
      `大众科技报, ${shown}(7).`,
    );
  });
});

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

test.each(['新华社', '本报编辑部', '县委报道组', '北关区民政局', '安阳日报社', '区融媒体中心'])(
  '%s is an organisation',
  (name) => {
    expect(isOrganisation(name)).toBe(true);
  },
);

test.each(['张璐', '王嘉晨', '欧阳文忠', '阿卜杜拉·买买提', '李国会', '林组', '李建科'])(
  '%s is a person',
  (name) => {
    expect(isOrganisation(name)).toBe(false);
  },
);
