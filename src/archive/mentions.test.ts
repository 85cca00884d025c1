import { expect, test } from 'vitest';
import { mentionsOf } from './mentions.ts';
import { sampleArchive, samplePiece, samplePlace } from './samples.ts';

const piece = samplePiece('p', {
  kicker: '洹北街道',
  blocks: [
    {
      type: 'paragraph',
      lines: [
        [5, 5],
        [7, 7],
      ],
    },
  ],
});
const archive = sampleArchive({ pieces: [piece] });
const text = () => ['他在洹北街道。她也在洹北街道工作。'];
const place = (line: number, as: string) =>
  samplePlace('huanbei', { name: '洹北街道', mentions: [{ piece: 'p', line, as }] });

test('a mention in the body is given as its sentences, with the block', () => {
  const [found] = mentionsOf(archive, place(7, '洹北街道'), text);
  expect(found?.contexts.map(({ part, block, excerpt }) => [part, block, excerpt?.before])).toEqual(
    [
      ['body', 1, '他在'],
      ['body', 1, '她也在'],
    ],
  );
});

test('where the text is emended, the printed form is named beside it', () => {
  const [found] = mentionsOf(archive, place(5, '恒北街道'), text);
  expect(found?.contexts[0]).toMatchObject({ printed: '恒北街道', excerpt: { words: '洹北街道' } });
});

test('a mention above the text is found in the title block', () => {
  const [found] = mentionsOf(archive, place(3, '洹北街道'), text);
  expect(found?.contexts).toMatchObject([{ part: 'title', excerpt: { words: '洹北街道' } }]);
});

test('a mention that cannot be found again still gives its line', () => {
  const [found] = mentionsOf(archive, place(99, '某处'), () => []);
  expect(found?.contexts).toMatchObject([{ line: 99, printed: '某处' }]);
});
