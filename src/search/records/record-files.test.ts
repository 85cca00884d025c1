import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Entry } from '../record.ts';
import { recordFiles } from './record-files.ts';
import { recordFile, RECORDS, TOGETHER } from './records.ts';

const entry = (number: number): Entry => ({
  address: `pieces/${number}.html`,
  title: null,
  page: '二版',
  date: null,
  texts: { kicker: [], headline: ['标题'], deck: [], byline: [], body: [], caption: [] },
  crossheads: [],
  printed: [],
  emended: [],
});

test.each([0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, 5 * TOGETHER])(
  'each of %i pieces is in the file that it is looked for in',
  (count) => {
    const entries = Array.from({ length: count }, (_, number) => entry(number));
    const files = new Map([...recordFiles(entries)].map((it) => [it.path, it.content]));
    expect(files.size).toBe(Math.ceil(count / TOGETHER));
    for (const [number, expected] of entries.entries()) {
      const packed = files.get(`${RECORDS}/${recordFile(number)}`) ?? new Uint8Array();
      const together = JSON.parse(gunzipSync(packed).toString()) as Entry[];
      expect(together[number % TOGETHER]).toEqual(expected);
    }
  },
);
