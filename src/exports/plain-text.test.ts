import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { sampleArchive, sampleByline, samplePage, samplePiece } from '../archive/samples.ts';
import type { Piece } from '../model/index.ts';
import { citable, type Citable } from './citation.ts';
import { plainTextHead } from './plain-text.ts';
import { sampleCitable, unknownPublication } from './samples.ts';

/** The head of a piece, as the page that describes it says: a name and a value a line. */
function factsOf(over: Partial<Piece>, cited?: Citable): Map<string, string> {
  const piece = samplePiece('a-5', over);
  const archive = sampleArchive({
    pages: [samplePage('a', { pieces: ['a-5'] })],
    pieces: [piece],
    bylines: [sampleByline('z', { name: '张三' })],
    datelines: [
      {
        id: 'a-5',
        page: 'a',
        piece: 'a-5',
        lines: [[5, 5]],
        marker: '本报讯',
        outlet: '本报',
        place: null,
        date: '2023-01-05',
        certainty: 'inferred',
        evidence: [],
      },
    ],
  });
  const context = pieceInContext(archive, piece);
  const head = plainTextHead(context, cited ?? citable(archive, context, null));
  return new Map(
    head.split('\n').map((line): [string, string] => {
      const [name = '', ...value] = line.split('：');
      return [name, value.join('：')];
    }),
  );
}

test('what is known of a piece', () => {
  const facts = factsOf({
    headline: '题：有冒号',
    bylines: [{ byline: 'z', role: 'reporter', line: 9 }],
  });
  expect([...facts]).toEqual([
    ['题名', '题：有冒号'],
    ['体裁', '通讯'],
    ['署名', '张三（记者）'],
    ['报名', '不详'],
    ['出版日期', '不详'],
    ['版次', '不详'],
    ['编号', 'a-5'],
    ['识别稿', 'a.txt第1—9行'],
    ['存档', expect.any(String)],
    ...(facts.has('权利') ? [['权利', expect.any(String)]] : []),
  ]);
});

test('what was concluded or supplied says so, what nobody knows is not there', () => {
  const supplied = sampleCitable({
    ...unknownPublication,
    titleSupplied: true,
    printed: { edtf: '2023-01-07/..', inferred: true },
    address: 'https://example.org/a-5.html',
  });
  const facts = factsOf({ dateline: 'a-5' }, supplied);
  expect(Object.fromEntries(facts)).toMatchObject({
    题名: expect.stringMatching(/^［.+］$/) as string,
    讯头: '本报讯',
    新闻日期: '2023-01-05（推定）',
    出版日期: '2023-01-07或稍后（推定）',
    网址: 'https://example.org/a-5.html',
  });
  expect(facts.has('署名')).toBe(false);
});

test('no words of a newspaper end the facts too early', () => {
  const words = fc.string({ unit: fc.constantFrom('社', '：', '\n', '\r', '\u2028', ' ', '编号') });
  fc.assert(
    fc.property(words, (headline) => {
      const facts = factsOf({ headline: `题${headline}` });
      expect(facts.get('编号')).toBe('a-5');
      expect(facts.get('题名')?.startsWith('题')).toBe(true);
    }),
    { seed: 5 },
  );
});
