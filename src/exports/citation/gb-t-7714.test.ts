import { describe, expect, test } from 'vitest';
import { gbt7714 } from './gb-t-7714.ts';
import { sampleCitable, unknownPublication } from './samples.ts';

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
