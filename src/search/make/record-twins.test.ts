import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Entry, IndexedEntry } from '../record.ts';
import { recordFile, RECORDS, TOGETHER } from '../records/records.ts';
import { twinPath } from '../shelf/twin.ts';
import { passEntries } from './entry-pass.ts';
import type { Group } from './outlet.ts';
import { recordTwins } from './record-twins.ts';

const facets = { district: [], place: [], kind: ['消息'], byline: [], year: [] };
const entry = (number: number): IndexedEntry => ({
  address: `pieces/${number}.html`,
  title: null,
  page: '二版',
  date: null,
  day: '2023-01-07',
  texts: { kicker: [], headline: ['标题'], deck: [], byline: [], body: [], caption: [] },
  crossheads: [],
  printed: [],
  emended: [],
  facets,
});

/** The twins of so many pieces by their paths, but of groups that are taken over; and who was read. */
async function twinsOf(count: number, taken: (group: Group) => boolean = () => false) {
  const files = new Map<string, string>();
  const read: number[] = [];
  const pieces = Array.from({ length: count }, (_, number) => ({
    facets,
    entry() {
      read.push(number);
      return entry(number);
    },
  }));
  const twins = recordTwins(0, (from, to) => `${from} ${to}`, {
    write({ path, content }) {
      files.set(path, Buffer.from(content).toString());
      return Promise.resolve();
    },
    take: (group) => Promise.resolve(taken(group)),
  });
  await passEntries(pieces, 0, [twins]);
  return { files, read };
}

test.each([0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, 5 * TOGETHER])(
  'each of %i pieces is in the file that it is looked for in',
  async (count) => {
    const { files } = await twinsOf(count);
    expect(files.size).toBe(Math.ceil(count / TOGETHER));
    for (let number = 0; number < count; number += 1) {
      const code = files.get(twinPath(`${RECORDS}/${recordFile(number)}`)) ?? '';
      const packed = Buffer.from(/"([^"]*)";\n$/u.exec(code)?.[1] ?? '', 'base64');
      const together = JSON.parse(gunzipSync(packed).toString()) as Entry[];
      expect(together[number % TOGETHER]?.address).toBe(`pieces/${number}.html`);
    }
  },
);

test('of a file that is as it was no piece is read', async () => {
  const second: Group = {
    name: 'records 1',
    key: `${TOGETHER} ${2 * TOGETHER}`,
  };
  const { files, read } = await twinsOf(3 * TOGETHER, ({ name, key }) => {
    return name === second.name && key === second.key;
  });
  expect(files.size).toBe(2);
  expect(read).toHaveLength(2 * TOGETHER);
  expect(read).not.toContain(TOGETHER);
});
