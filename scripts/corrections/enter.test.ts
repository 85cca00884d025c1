import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/model/index.ts';
import { readRecord } from '../record/read-records.ts';
import { noDivisions } from '../gazetteer/divisions.ts';
import { samplePage } from '../test/sample-page.ts';
import { editPage } from '../pipeline.ts';
import type { CorrectablePage } from './open-archive.ts';
import { groupCorrections } from './proposals.ts';
import { enterAll } from './try-record.ts';

const text = `柳河镇:

开展“三下乡”活动

本报讯(记者 方晓棠)3月18日,柳河镇组织志愿者走进六里村,受到群众的热列欢迎。

活动现场,志愿者门为群众义诊,村民门听得认真,听得认真。
`;

function pageOf(recordText: string | null): CorrectablePage {
  const page = samplePage(text, 'liuhe');
  const file = 'liuhe.yaml';
  const record = recordText === null ? null : readRecord({ file, text: recordText }).record;
  const edited = editPage(page, record === null ? null : { file, record });
  return { page, recordFile: file, recordText, record, edited };
}

type Words = readonly [line: number, read: string, as: string];

/** Enters corrections one after the other, conflicts and all; tells the record and what stands in the way. */
function entered(recordText: string | null, ...words: Words[]) {
  const before = pageOf(recordText);
  const sent = words.map(([line, read, as], index) => {
    const correction: Correction = { source: 'liuhe.txt', line, read, as, why: '误读。' };
    const from = { file: `${index}.yaml`, text: '', digest: String(index) };
    return { correction, from, line: 1, column: 1 };
  });
  const { groups, refused: unfit } = groupCorrections(sent, { pageOf: () => before });
  expect(unfit).toEqual([]);
  const decision = { what: 'accept', why: null } as const;
  const proposals = groups.flat().map((proposal) => ({ proposal, decision }));
  const { page: after, refused } = enterAll(before, proposals, noDivisions);
  const entries = after.record?.emendations.map((it) => `${it.read} → ${it.as}`) ?? [];
  return { entries, refused: refused.map(({ obstacle }) => obstacle.found), after };
}

const record = (...entries: Words[]) =>
  entries.length === 0
    ? null
    : `emendations:\n${entries
        .map(
          ([line, read, as]) =>
            `  - {line: ${line}, read: ${JSON.stringify(read)}, as: ${JSON.stringify(as)}, sure: true, why: 误读}\n`,
        )
        .join('')}`;

describe('words for the record', () => {
  test('are as few as tell them from others on their line', () => {
    const { entries } = entered(null, [7, '村民门听得认真,听', '村民们听得认真,听']);
    expect(entries).toEqual(['村民门听得认真,听 → 村民们听得认真,听']);
    expect(
      entered(null, [7, '村民门听得认真,听得认真。', '村民门听得认真,听得人真。']).entries,
    ).toEqual(['村民门听得认真,听得认真。 → 村民门听得认真,听得人真。']);
  });

  test('of two beside each other do not quote each other', () => {
    const { entries } = entered(
      null,
      [7, '志愿者门为群众', '志愿者们为群众'],
      [7, '门为群众', '门为村民'],
    );
    expect(entries).toEqual(['志愿者门为 → 志愿者们为', '群众义诊 → 村民义诊']);
  });

  test('that an entry quotes are left to the new one', () => {
    const { entries } = entered(record([7, '志愿者门为群众义诊', '志愿者们为群众义诊']), [
      7,
      '群众义诊',
      '村民义诊',
    ]);
    expect(entries).toEqual(['志愿者门为 → 志愿者们为', '群众义诊 → 村民义诊']);
  });

  test('replace all that the record has for them', () => {
    const { entries } = entered(
      record([7, '志愿者', '志愿员'], [7, '门', '们'], [7, '认真。', '认真！']),
      [7, '愿者门为', '愿军为'],
    );
    expect(entries).toEqual(['愿者门为 → 愿军为', '认真。 → 认真！']);
  });

  test('may be what a reader copied besides what the record has', () => {
    const { entries } = entered(record([7, '志愿者门', '志愿者们']), [
      7,
      '志愿者门为群众',
      '志愿者们为村民',
    ]);
    expect(entries).toContain('志愿者门 → 志愿者们');
    expect(entries[1]).toMatch(/群众.* → .*村民/);
  });
});

describe('does not go in', () => {
  test('what is against something that has just gone in', () => {
    const { entries, refused } = entered(null, [5, '热列', '热烈'], [5, '热列', '热闹']);
    expect(entries).toHaveLength(1);
    expect(refused).toEqual([expect.stringContaining('the record now has')]);
  });

  test('what would empty a line together with others, though none does alone', () => {
    const { entries, refused } = entered(
      null,
      [3, '开展“三下乡', ''],
      [3, '”活动', ''],
      [5, '热列', '热烈'],
    );
    expect(entries).toHaveLength(2);
    expect(refused).toEqual([expect.stringContaining('nothing would be left of')]);
  });

  test('an entry that the second of the same words on a line would take the place of', () => {
    const { entries, refused } = entered(record([7, '听得', '看得'], [7, '听得', '想得']), [
      7,
      '民门听得认',
      '民门猜得认',
    ]);
    expect([entries, refused]).toEqual([
      ['听得 → 看得', '听得 → 想得'],
      [expect.stringContaining('cannot be told')],
    ]);
  });
});

test('the second time nothing goes in', () => {
  const first = entered(null, [7, '村民门', '村民们'], [5, '热列', '热烈']);
  const { after } = entered(first.after.recordText, [7, '村民门', '村民们'], [5, '热列', '热烈']);
  expect(after.recordText).toBe(first.after.recordText);
});
