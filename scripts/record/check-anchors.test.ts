import { describe, expect, test } from 'vitest';
import { samplePage } from '../test/sample-page.ts';
import { checkAnchors } from './check-anchors.ts';
import { sampleRecord } from '../test/sample-record.ts';

const source = samplePage('灯塔路街道:\n\n以“党建+”引领\n其余租户按\n每年300元缴费。');
const check = (entries: Readonly<Record<string, unknown>>) =>
  checkAnchors(sampleRecord(entries), source, 'sources/sample.yaml');
const why = '理由';

test('words that stand on their lines are no problem', () => {
  expect(
    check({
      district: { line: 1, read: '灯塔路', name: '甲区', why },
      roles: [{ line: 3, read: '党建+', role: 'headline', why }],
      joins: [{ line: 4, read: '租户按', with: 5, why }],
    }),
  ).toEqual([]);
});

describe('words that do not', () => {
  test('are told, with where they stand instead', () => {
    const [problem, ...more] = check({ cutOff: [{ line: 3, read: '其余租户', why }] });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'record-anchor', file: 'sources/sample.yaml' });
    expect(problem?.found).toContain('cutOff');
    expect(problem?.found).toContain('其余租户');
    expect(problem?.mend).toContain('line 4');
  });

  test('that stand nowhere', () => {
    const [problem] = check({ garbled: [{ line: 3, read: '没有的话', why }] });
    expect(problem?.mend).toContain('copy the words');
  });

  test('on a line beyond the end', () => {
    const [problem] = check({ complete: [{ line: 99, read: '租户', why }] });
    expect(problem?.found).toContain('ends at line 5');
  });

  test('blanks and punctuation count', () => {
    expect(check({ starts: [{ line: 1, read: '灯塔路街道：', why }] })).toHaveLength(1);
  });
});

// Every list of the record must be looked at; a new one is easily forgotten.
test.each(
  Object.entries({
    district: { line: 1, read: '错', name: '甲区', why },
    roles: [{ line: 1, read: '错', role: 'series', why }],
    pieces: [{ line: 1, read: '错', of: 3, why }],
    starts: [{ line: 1, read: '错', why }],
    joins: [{ line: 1, read: '错', with: 3, why }],
    parts: [{ line: 1, read: '错', why }],
    cutOff: [{ line: 1, read: '错', why }],
    complete: [{ line: 1, read: '错', why }],
    garbled: [{ line: 1, read: '错', why }],
    emendations: [{ line: 1, read: '错', as: '对', sure: true, why }],
    fields: [{ line: 1, read: '错', set: { kicker: null }, why }],
    dates: [{ line: 1, read: '错', date: null, why }],
    bylines: [{ line: 1, read: '错', why }],
    places: [{ line: 1, read: '错', name: '甲', why }],
    doubts: [{ line: 1, read: '错', settled: 'role-close', why }],
  }),
)('%s is held against the source', (key, value) => {
  expect(check({ [key]: value }).map((it) => it.rule)).toEqual(['record-anchor']);
});

test('lists that the record has and this test does not', () => {
  const known = [
    'publication',
    'edition',
    'date',
    'district',
    'roles',
    'pieces',
    'starts',
    'joins',
    'parts',
    'cutOff',
    'complete',
    'garbled',
    'emendations',
    'fields',
    'dates',
    'bylines',
    'places',
    'doubts',
  ];
  const empty = sampleRecord({});
  expect(Object.keys(empty).filter((key) => !known.includes(key))).toEqual([]);
});

describe('lines that an entry points at', () => {
  test.each([
    ['blank', { joins: [{ line: 4, read: '其余', with: 2, why }] }, 'line 2'],
    ['not there', { pieces: [{ line: 4, read: '其余', of: 60, why }] }, 'line 60'],
    ['not there', { fields: [{ line: 4, read: '其余', set: { attachedTo: 61 }, why }] }, 'line 61'],
  ])('%s', (_, entries, words) => {
    const problems = check(entries);
    expect(problems.map((it) => it.rule)).toEqual(['record-target']);
    expect(problems[0]?.found).toContain(words);
  });
});

test('all problems come together', () => {
  expect(
    check({
      starts: [
        { line: 1, read: '错', why },
        { line: 3, read: '也错', why },
      ],
      joins: [{ line: 4, read: '其余', with: 2, why }],
    }),
  ).toHaveLength(3);
});
