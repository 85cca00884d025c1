import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { rules } from '../diagnostics.ts';
import { samplePage } from '../test/sample-page.ts';
import { buildPieces } from '../pieces/build-pieces.ts';
import { noOverrides } from '../pieces/draft.ts';
import { checkAnchors } from './check-anchors.ts';
import { doubtsOf } from './doubts.ts';
import { readRecord } from './read-records.ts';
import { overridesOfRecord } from './edit-pieces.ts';
import { sampleRecord } from '../test/sample-record.ts';

const source = samplePage(
  '老旧小区换新颜\n\n□本报记者 王嘉晨\n\n该街道积极探索“红色物业”管理机制,先后建立完善了楼院自治管理和积分志愿服务,许多“年近半百”的楼院由此重新焕\n\n“以我们社区的轻机南院为例,院里的停车棚、下水道、路灯都是居民自己商量着修起来的。”社区书记说。',
);
const draft = buildPieces(source, noOverrides);
const doubts = doubtsOf(draft, null);
const stop = doubts.find((it) => it.rule === 'sentence-stops');

test('a sentence that stops is a doubt', () => {
  expect(stop).toMatchObject({ lines: [5, 5] });
  expect(stop?.found).toContain('重新焕');
});

test('doubts are in the order of their lines, by rules of the closed list', () => {
  const lines = doubts.map((it) => it.lines[0]);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  for (const doubt of doubts) expect(Object.keys(rules)).toContain(doubt.rule);
});

describe('the line for the record', () => {
  test('is YAML that fits the record but for the reason, anchored in the source', () => {
    for (const { mend } of doubts) {
      const { record, problems } = readRecord({
        file: 'a.yaml',
        text: mend.replace("why: ''", 'why: 理由').replace('why: ""', 'why: 理由'),
      });
      expect(problems).toEqual([]);
      expect(record === null ? null : checkAnchors(record, source, 'a.yaml')).toEqual([]);
    }
  });

  test('settles the doubt', () => {
    const entry = parse(stop?.mend ?? '') as { cutOff: { line: number; read: string }[] };
    const record = sampleRecord({ cutOff: entry.cutOff.map((it) => ({ ...it, why: '下文缺' })) });
    const settled = doubtsOf(buildPieces(source, overridesOfRecord(record)), record);
    expect(settled.filter((it) => it.rule === 'sentence-stops')).toEqual([]);
  });
});

test('a doubt that the editor has looked at is not shown', () => {
  const record = sampleRecord({
    doubts: [{ line: 5, read: '重新焕', settled: 'sentence-stops', why: '看过' }],
  });
  expect(doubtsOf(draft, record).some((it) => it.rule === 'sentence-stops')).toBe(false);
});
