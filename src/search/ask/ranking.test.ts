import { expect, test } from 'vitest';
import { type Finding, inAll, ranked } from './ranking.ts';

const finding = (piece: number, level: number): Finding => ({ piece, level });
const pieces = (findings: readonly Finding[]): number[] => findings.map(({ piece }) => piece);

test('the weightier part, then the very place, then the newer piece', () => {
  const findings = [finding(0, 3), finding(1, 3), finding(2, 0), finding(3, 3), finding(4, 1)];
  expect(pieces(ranked(findings, 'relevance', new Set([3])))).toEqual([2, 4, 3, 1, 0]);
});

test('by day nothing else counts', () => {
  const findings = [finding(0, 3), finding(1, 0), finding(2, 1)];
  expect(pieces(ranked(findings, 'newest', new Set([2])))).toEqual([2, 1, 0]);
  expect(pieces(ranked(findings, 'oldest', new Set([2])))).toEqual([0, 1, 2]);
});

test('several runs: the pieces that have all, their parts added up', () => {
  const found = [
    [finding(1, 3), finding(2, 0), finding(5, 3)],
    [finding(0, 0), finding(2, 3), finding(5, 3)],
    [finding(2, 1), finding(4, 0), finding(5, 0)],
  ];
  expect(inAll(found)).toEqual([finding(2, 4), finding(5, 6)]);
  expect(inAll([])).toEqual([]);
});
