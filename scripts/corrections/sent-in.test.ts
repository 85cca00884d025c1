import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomesOf } from './outcomes.ts';
import { readSentIn, type SentIn } from './sent-in.ts';

const folder = 'scripts/test/fixtures/corrections';

async function sentIn(...files: string[]): Promise<SentIn> {
  const read = await readSentIn({
    names: files.map((it) => path.join(folder, 'sent', it)),
    sources: `${folder}/sources`,
    authorities: `${folder}/authorities`,
    kept: `${folder}/kept.yaml`,
  });
  if (!('spots' in read)) throw new Error(JSON.stringify(read));
  return read;
}

async function outcomes(...files: string[]): Promise<string[]> {
  const { spots, refused } = await sentIn(...files);
  const all = outcomesOf(spots, refused, new Map(), new Map());
  return all.map(({ kind, reason }) => `${kind} ${reason}`);
}

/** What comes of each file, in the order in which it is told: what kind, and words of the reason. */
const cases: Readonly<Record<string, readonly RegExp[]>> = {
  'good.yaml': [/^waiting/],
  'agreeing-one.yaml': [/^waiting/],
  'agreeing-wider.yaml': [/^waiting/],
  'agreeing-nameless.yaml': [/^waiting/],
  'conflicting.yaml': [/^conflicting .*“烈” \(甲\)/, /^conflicting .*“闹” \(乙\)/],
  'overlapping.yaml': [/^conflicting/, /^conflicting/, /^conflicting/],
  'against-the-record.yaml': [/^conflicting .*the record has “三百余分” → “三百余份”/],
  'done.yaml': [/^done the record has it$/],
  'done-as-probable.yaml': [/^done the record has it as probable/],
  'done-and-more.yaml': [/^waiting/],
  'within-a-wide-anchor.yaml': [/^waiting/],
  'moved.yaml': [/^waiting/],
  'moved-within-the-piece.yaml': [/^waiting/],
  'moved-but-twice.yaml': [
    /^refused correction-anchor: line 2 is blank now, but 3 times elsewhere: line 1, 5, 15/,
  ],
  'moved-but-short.yaml': [/^refused correction-anchor: .*one character/],
  'gone.yaml': [/^refused correction-anchor: .*nor anywhere else/],
  'beyond-the-end.yaml': [/^refused correction-anchor: the source ends at line 15/],
  'twice-on-the-line.yaml': [/^refused correction-anchor: .*3 times on the line/],
  'no-such-source.yaml': Array.from({ length: 7 }, () => /^refused correction-source/),
  'nothing-changes.yaml': [/^refused correction-words: .*same/],
  'line-break.yaml': [/a line end/, /U\+2028/, /a line end/],
  'unseen.yaml': [/U\+202E/, /U\+200B/, /U\+FEFF/, /U\+0007/, /U\+FFFD/, /U\+2066/],
  'lone-surrogate.json': [/^refused correction-words: .*U\+D83D/],
  'unseen-in-name-or-reason.yaml': [/`who`.*202E/, /`who`.*001B/, /`why`.*0000/, /`why` is blank/],
  'taken-name.yaml': [/“editor”/, /“word-doubled”/, /“编者”/],
  'too-long.yaml': [/puts in 2099 characters/, /`who` has 61/, /`why` has 2001/],
  'empties-a-headline.yaml': [/^refused correction-loss: nothing would be left of line 13/],
  'empties-a-section.yaml': [/^refused correction-loss: nothing would be left of “新闻快讯”/],
  'blanks-a-headline.yaml': [/^refused correction-loss: nothing would be left of line 13/],
  'in-no-piece.yaml': [/^refused correction-loss: the words are in no piece/],
  'wrong-types.yaml': [
    /^waiting/,
    /correction 1: line/,
    /correction 2: line/,
    /correction 3: line/,
    /correction 4: read/,
    /correction 5: as/,
    /correction 6: why/,
    /correction 7: .*expected object/,
    /correction 8: .*expected object/,
    /correction 9: the key "sure"/,
  ],
  'prototype-keys.json': [/"__proto__"/, /correction 1: the key "__proto__"/, /"constructor"/],
  'unseen-and-malformed.yaml': [/correction 1: line/],
  'aliases.yaml': [/alias, \*a/, /alias, \*a/, /alias, \*a/, /alias, \*b/],
  'second-key.yaml': [/^refused correction-file: a second key "as"/],
  'tags.yaml': [/^refused correction-file: Unresolved tag/],
  'no-yaml.yaml': [/without - indicator/, /same column/, /Missing closing/],
  'no-list.yaml': [/^refused correction-shape: corrections: .*expected array/],
  'no-corrections.yaml': [/^refused correction-shape: corrections: Too small/],
  'a-letter.txt': [/^refused correction-shape: .*expected object/],
  'empty.yaml': [/^refused correction-shape: .*expected object/],
  'in-an-issue.md': [/^waiting/],
  'in-an-issue-malformed.md': [/^refused correction-shape: correction 1: line/],
  'in-a-mail.eml': [/^waiting/],
  'in-a-mail-unfenced.eml': [/^waiting/],
  'quoted-unfenced.txt': [/^waiting/],
  'unindented.yaml': [/^refused correction-file/, /^refused correction-file/],
};

test('every file has what comes of it', async () => {
  expect(Object.keys(cases).toSorted()).toEqual((await readdir(`${folder}/sent`)).toSorted());
});

test.each(Object.entries(cases))('%s', async (file, expected) => {
  const found = await outcomes(file);
  expect(found).toEqual(expected.map((it): unknown => expect.stringMatching(it)));
});

test('an address in a file is the line and column that an editor sees there', async () => {
  const { refused } = await sentIn('in-an-issue-malformed.md', 'wrong-types.yaml', 'no-yaml.yaml');
  const [issue, types] = refused.map(
    ({ problem }) => `${problem.file}:${problem.line}:${problem.column}`,
  );
  expect(issue).toMatch(/malformed\.md:6:5$/);
  expect(types).toMatch(/wrong-types\.yaml:3:5$/);
});

describe('what agrees is one proposal', () => {
  test('with more words around or fewer, and counts its readers', async () => {
    const { spots } = await sentIn(
      'agreeing-one.yaml',
      'agreeing-wider.yaml',
      'agreeing-nameless.yaml',
    );
    expect(spots).toHaveLength(1);
    expect(spots[0]?.[0]?.sent).toHaveLength(3);
    expect(spots[0]?.[0]?.change).toEqual({ from: 24, to: 25, text: '常' });
  });

  test('also where one of them copied what the record has', async () => {
    const { spots } = await sentIn('done-and-more.yaml', 'within-a-wide-anchor.yaml');
    expect(spots.map((it) => it.map(({ sent }) => sent.length))).toEqual([[2]]);
  });

  test('in the same file twice, it is one reader', async () => {
    const { spots, count } = await sentIn('good.yaml', 'good.yaml', '.');
    expect(spots.flat().filter(({ line }) => line === 5)).toHaveLength(1);
    expect(count).toBe((await sentIn('.')).count);
  });
});

test('words that have moved are proposed where they stand now', async () => {
  const { spots } = await sentIn('moved.yaml', 'moved-within-the-piece.yaml');
  expect(spots.flat().map((it) => [it.line, it.movedFrom])).toEqual([
    [5, [1]],
    [9, [8]],
  ]);
});

test('the id of a proposal does not hang on what it was sent with', async () => {
  const alone = await sentIn('good.yaml');
  const among = await sentIn('.');
  const [id] = alone.spots.flat().map((it) => it.id);
  expect(among.spots.flat().map((it) => it.id)).toContain(id);
});

test('nothing of what was sent reaches the prototype of anything', async () => {
  await sentIn('prototype-keys.json');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});
