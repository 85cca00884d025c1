import { expect, test } from 'vitest';
import { textOf } from '../source/passage.ts';
import { samplePage } from '../source/sample-page.ts';
import { buildPieces } from './build-pieces.ts';
import { noOverrides } from './overrides.ts';

const news =
  '坚持一个中国的原则立场,反对任何制造“两个中国”的企图,愿同中国发展友好合作关系,推动双方合作迈上新台阶。';
const first = `据新华社达累斯萨拉姆5月30日电 (记者张大成)坦桑尼亚外交部长30日在这里表示,${news}`;
const second = `据新华社罗安达5月30日电 (记者富显成)安哥拉执政党总书记30日在此间表示,${news}`;

const titles = (lines: readonly string[], starts: readonly number[] = []): string[] =>
  buildPieces(samplePage(lines.join('\n\n')), {
    ...noOverrides,
    starts: new Set(starts),
  }).pieces.map((piece) => piece.headline.map(textOf).join(' ') || piece.kind);

const title = '一些国家重申坚持一个中国立场';

test('what several bureaus wired under one headline is one piece', () => {
  expect(titles([title, first, second])).toEqual([title]);
});

test.each([
  [
    'briefs under a label, of which none has a headline',
    ['简讯', first, second],
    ['brief', 'brief'],
  ],
  ['the paper’s own briefs', [title, first, `本报讯 ${news}`], [title, 'brief']],
  ['a second headline', [title, first, '安哥拉作出承诺', second], [title, '安哥拉作出承诺']],
])('apart stay %s', (_, lines, pieces) => {
  expect(titles(lines)).toEqual(pieces);
});

test('the editor’s word parts them', () => {
  expect(titles([title, first, second], [5])).toEqual([title, 'brief']);
});
