import type { Citable } from './citation.ts';

/** A piece for tests: all is known of it that can be, unless the test says otherwise. */
export function sampleCitable(over: Partial<Citable> = {}): Citable {
  return {
    id: 'a-5',
    title: '罪犯基因库与生命伦理学计划',
    titleSupplied: false,
    deck: null,
    section: '部门动态',
    authors: [{ name: '张田勤', organisation: false }],
    newspaper: '大众科技报',
    edition: '7',
    printed: { edtf: '2000-11-12', inferred: false },
    source: 'a.txt',
    lines: [[5, 9]],
    address: null,
    ...over,
  };
}

/** A piece of which nothing is known but its words. */
export const unknownPublication: Partial<Citable> = {
  authors: [],
  newspaper: null,
  edition: null,
  printed: null,
};

/** Words that obey a format instead of standing in it, where they are not written with care. */
export const hostileWords = [
  '半个{括号',
  '另半个}括号\\',
  '50% & #1 _下标_ $美元$ ~ ^',
  '@article{x, title={y}}',
  'ER  - ',
  '一行\r\nER  - \r\nTY  - BOOK',
  '</script><script>alert(1)</script>',
];
