import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceInContext } from '../../archive/piece-in-context.ts';
import { sampleArchive, sampleByline, samplePage, samplePiece } from '../../archive/samples.ts';
import { citable } from '../citation/citable.ts';
import { sampleCitable, unknownPublication } from '../citation/samples.ts';
import type { Caption, Emendation, Piece } from '../../model/index.ts';
import { plainText } from './plain-text.ts';

const emendation = (over: Partial<Emendation> = {}): Emendation => ({
  line: 13,
  read: '企力',
  as: '合力',
  sure: true,
  why: '不成词。',
  by: 'editor',
  part: 'body',
  ...over,
});

const caption: Caption = {
  id: 'a-20',
  page: 'a',
  lines: [[20, 20]],
  piece: 'a-5',
  text: '图为活动现场。',
  credits: [{ byline: 'z', role: 'photographer', line: 20 }],
  date: null,
  places: [],
  emendations: [emendation({ line: 20, read: '图力', as: '图为', by: '王读者', part: 'caption' })],
};

function textWith(
  over: Partial<Piece>,
  words: readonly string[] = ['第一段。', '第二段。'],
): string {
  const piece = samplePiece('a-5', over);
  const archive = sampleArchive({
    pages: [samplePage('a', { pieces: ['a-5'] })],
    pieces: [piece],
    captions: [caption],
    bylines: [sampleByline('z', { name: '张三' })],
  });
  const context = pieceInContext(archive, piece);
  return plainText(archive, context, citable(archive, context, null), words);
}

/** A file as the page that describes it says: facts to the first blank line, blocks after it. */
function readBack(text: string): { facts: Map<string, string>; blocks: string[] } {
  const [head = '', ...blocks] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n\n');
  const facts = head.split('\n').map((line): [string, string] => {
    const [name = '', ...value] = line.split('：');
    return [name, value.join('：')];
  });
  return { facts: new Map(facts), blocks };
}

test('what is known of a piece, its words, photographs where they stand, notes', () => {
  const { facts, blocks } = readBack(
    textWith({
      headline: '题：有冒号',
      bylines: [{ byline: 'z', role: 'reporter', line: 9 }],
      captions: [{ caption: 'a-20', after: 1 }],
      emendations: [emendation(), emendation({ line: 14, as: '', sure: false })],
      truncated: [18],
    }),
  );
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
  expect(blocks).toEqual([
    '第一段。',
    '［图注］图为活动现场。（张三（摄影））',
    '第二段。',
    [
      '校读记',
      '1. 第13行，原文作“企力”，今作“合力”。不成词。',
      '2. 第14行，原文如此：“企力”，疑衍，未改。不成词。',
      '3. 第20行，原文作“图力”，今作“图为”。不成词。（读者王读者更正）',
      '原文第18行至此中断，下文不在这一版的识别稿里。',
    ].join('\n'),
  ]);
});

test('what was concluded or supplied says so, what nobody knows is not there', () => {
  const piece = samplePiece('a-5', { dateline: 'a-5' });
  const archive = sampleArchive({
    pages: [samplePage('a')],
    pieces: [piece],
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
  const supplied = sampleCitable({
    ...unknownPublication,
    titleSupplied: true,
    printed: { edtf: '2023-01-07/..', inferred: true },
    address: 'https://example.org/a-5.html',
  });
  const { facts } = readBack(plainText(archive, context, supplied, ['字。']));
  expect(Object.fromEntries(facts)).toMatchObject({
    题名: expect.stringMatching(/^［.+］$/) as string,
    讯头: '本报讯',
    新闻日期: '2023-01-05（推定）',
    出版日期: '2023-01-07或稍后（推定）',
    网址: 'https://example.org/a-5.html',
  });
  expect(facts.has('署名')).toBe(false);
});

test('no words of a newspaper end the facts or a paragraph too early', () => {
  const words = fc.string({ unit: fc.constantFrom('社', '：', '\n', '\r', '\u2028', ' ', '编号') });
  fc.assert(
    fc.property(words, words, (headline, block) => {
      const solid = block.trim() === '' ? '字' : block;
      const text = textWith({ headline: `题${headline}` }, [solid, '末段。']);
      const { facts, blocks } = readBack(text);
      expect(facts.get('编号')).toBe('a-5');
      expect(blocks).toHaveLength(2);
      expect(blocks[1]).toBe('末段。');
    }),
  );
});
