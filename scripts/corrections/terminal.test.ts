import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveFolder, writeCases } from '../test/corrections/sent-cases.ts';
import type { Decision } from './enter.ts';
import { readSentIn } from './sent-in.ts';
import { askAbout } from './terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'asked-'));
  await writeCases(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Answers one after the other; then the terminal is gone. */
async function answered(files: readonly string[], ...answers: string[]) {
  const read = await readSentIn({
    names: files.map((it) => path.join(folder, it)),
    sources: `${archiveFolder}/sources`,
    authorities: `${archiveFolder}/authorities`,
    decided: `${archiveFolder}/decided.yaml`,
  });
  if (!('groups' in read)) throw new Error(JSON.stringify(read));
  const said: string[] = [];
  const decided: Decision[] = [];
  const left = [...answers];
  await askAbout(
    read.groups,
    {
      say: (text) => said.push(text),
      ask: (question) => {
        said.push(question);
        return Promise.resolve(left.shift() ?? null);
      },
    },
    (_, decision) => {
      decided.push(decision);
      return Promise.resolve('');
    },
  );
  return { decided, said: said.join('\n'), left };
}

describe('of a proposal the editor says', () => {
  test.each([
    ['sure', ['y'], { what: 'accept', why: null }],
    ['probable', ['p'], { what: 'probable', why: null }],
    ['no, and why', ['n', '原文如此。'], { what: 'reject', why: '原文如此。' }],
    ['later', ['s'], { what: 'leave', why: null }],
    [
      'sure, for another reason',
      ['w', '三处都误读。', 'y'],
      { what: 'accept', why: '三处都误读。' },
    ],
    ['nothing that is known, and then sure', ['x', '9', '', 'Y'], { what: 'accept', why: null }],
    ['no without a reason, which is none', ['n', '', 's'], { what: 'leave', why: null }],
  ])('%s', async (_, answers, decision) => {
    const { decided, left } = await answered(['good.yaml'], ...answers);
    expect(decided).toEqual([decision]);
    expect(left).toEqual([]);
  });

  test.each([
    ['that is all', ['q']],
    ['nothing any more', []],
  ])('%s', async (_, answers) => {
    const { decided } = await answered(['good.yaml', 'agreeing-one.yaml'], ...answers);
    expect(decided).toEqual([]);
  });
});

describe('of a conflict the editor', () => {
  test('says first which one', async () => {
    const { decided, said } = await answered(['conflicting.yaml'], 'y', '3', '2', 'y');
    expect(said).toContain('Which one? Its number first.');
    expect(decided).toEqual([{ what: 'accept', why: null }]);
  });

  test('may reject all', async () => {
    const { decided } = await answered(['conflicting.yaml'], 'n', '原文如此。');
    expect(decided.map((it) => it.what)).toEqual(['reject', 'reject']);
  });

  test('with the record is told what it has', async () => {
    const { said } = await answered(['against-the-record.yaml'], 's');
    expect(said).toContain('the record has “三百余分” → “三百余份” (probable)');
    expect(said).toContain('replace what it has');
  });
});
