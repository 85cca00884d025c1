import fc from 'fast-check';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { renderBlocks } from './body.ts';
import { markdownFile } from './markdown.ts';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** The file as others read it: the front matter, and what comes behind it. */
function read(file: string): { readonly yaml: string; readonly blocks: readonly RootContent[] } {
  const [, yaml, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(file) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`no front matter: ${file}`);
  return { yaml, blocks: reader.parse(body).children };
}

/** What a reader of the file makes of one paragraph: `paragraph: text`, markup by its name. */
function shown(node: RootContent): string {
  if (!('children' in node))
    return 'value' in node && node.type === 'text' ? node.value : `<${node.type}>`;
  const inside = node.children.map(shown).join('');
  if (node.type === 'link' && address.test(inside)) return inside;
  return node.type === 'paragraph' || node.type === 'heading'
    ? `${node.type}: ${inside}`
    : `<${node.type}>${inside}`;
}

/** GFM makes a link of an address wherever it stands; the words are still those printed. */
const address = /^(?:https?:\/\/|www\.)|^(?:mailto:|xmpp:)?[\w.+-]+@/iu;

function roundTrip(type: 'paragraph' | 'crosshead', text: string): string[] {
  const body = renderBlocks([{ type, passage: [{ line: 1, column: 1, text }] }]);
  const { yaml, blocks } = read(markdownFile({ id: 'a' }, body));
  expect(yaml).toBe('id: a');
  return blocks.map(shown);
}

const marks = [
  '#',
  '##  标题',
  '*',
  '**',
  '_',
  '__甲__',
  '~',
  '~~',
  '~~甲~~',
  '`',
  '```',
  '~~~',
  '<script>',
  '</script>',
  '<b>',
  '<!--',
  '-->',
  '<?',
  '---',
  '***',
  '___',
  '- ',
  '+ ',
  '* ',
  '1.',
  '1. ',
  '1) ',
  '12、',
  '[x](y)',
  '[x]',
  '[x]: y',
  '![x](y)',
  '[^1]',
  '[^1]: ',
  '[ ] ',
  '- [x] ',
  '|',
  '| a | b |',
  '|-|-|',
  ':-:',
  '\\',
  '\\*',
  '&amp;',
  '&',
  '&#35;',
  '&lt;',
  '>',
  '> ',
  '=',
  '===',
  'http://example.com',
  'https://例子.中国/路',
  'www.example.com',
  'news@example.com',
  'mailto:a@b.cn',
  '#标签',
  '@人',
  ' ',
  '  ',
  '\t',
  '　',
  '甲',
  '乙。',
  '“',
  '”',
  '😀',
  '👨‍👩‍👧',
  'é',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\u2028',
  ':',
  '::',
  '$',
  '$$',
  '{',
  '}',
  '{{x}}',
  '<%',
  "'",
  '"',
  '!',
  '(',
  ')',
  '1',
  '0',
  'a',
  'A06',
];
/** Any line of a source: what cutLines makes of it has no line ends and no control characters. */
const line = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/[\r\n\v\f\0]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

describe('text of the newspaper is never markup', () => {
  test.each(marks.filter((mark) => mark.trim() !== ''))('%j alone', (mark) => {
    expect(roundTrip('paragraph', mark.trim())).toEqual([`paragraph: ${mark.trim()}`]);
  });

  test.each([
    '#1 楼的居民',
    '1. 摸清底数',
    '+ 加号',
    '2023. 年',
    '访问 http://example.com/a?b=1&c=2 查询',
    '邮箱 news@example.com。',
    '见 [x](y) 和 ![图](z)',
    '价格 *优惠*,~~原价~~',
    '反斜杠 \\ 和 \\# 在这里',
    '表 | 格 | 线',
    '脚注[^1]',
    '甲_乙_丙',
    '5*3*2',
    'a<b>c',
    '&copy; 2023',
    '行末反斜杠\\',
  ])('%s', (text) => {
    expect(roundTrip('paragraph', text)).toEqual([`paragraph: ${text}`]);
    expect(roundTrip('crosshead', text)).toEqual([`heading: ${text}`]);
  });

  test('any paragraph', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(roundTrip('paragraph', text)).toEqual([`paragraph: ${text}`]);
      }),
      { numRuns: 1500 },
    );
  });

  test('any crosshead', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(roundTrip('crosshead', text)).toEqual([`heading: ${text}`]);
      }),
      { numRuns: 500 },
    );
  });

  test('any two paragraphs stay two', () => {
    fc.assert(
      fc.property(line, line, (a, b) => {
        const body = renderBlocks(
          [a, b].map((text) => ({ type: 'paragraph', passage: [{ line: 1, column: 1, text }] })),
        );
        expect(read(markdownFile({}, body)).blocks.map(shown)).toEqual([
          `paragraph: ${a}`,
          `paragraph: ${b}`,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('any words stay apart from the note behind them', () => {
    fc.assert(
      fc.property(line, line, (a, b) => {
        const note = { read: '企力', as: a, sure: true, why: '误读', by: 'editor' };
        const body = renderBlocks([
          {
            type: 'paragraph',
            passage: [
              { line: 1, column: 1, text: a, note },
              { line: 1, column: 3, text: b },
            ],
          },
        ]);
        const [paragraph, definition] = read(markdownFile({}, body)).blocks;
        expect(paragraph === undefined ? '' : shown(paragraph)).toBe(
          `paragraph: ${a}<footnoteReference>${b}`,
        );
        expect(definition).toMatchObject({ type: 'footnoteDefinition', identifier: '1' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('front matter', () => {
  const front = (data: object): unknown => parseYaml(read(markdownFile(data, [])).yaml);

  test('comes back as it was, whatever a value holds', () => {
    const value = fc.oneof(
      line,
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '---',
        '...',
        '# x',
        '- x',
        'null',
        'true',
        '1',
        '2023-01-01',
        'a: b',
        "'",
        '"',
        '|',
        '>',
        '&a',
        '*a',
        '!!x',
        '%',
        '@',
        '`',
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          id: line,
          text: value,
          list: fc.array(value, { maxLength: 4 }),
          lines: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        }),
        (data) => {
          expect(front(data)).toEqual(data);
        },
      ),
    );
  });

  test('long text is not folded, and lists of numbers stand on one line', () => {
    const file = markdownFile(
      {
        text: '很长的一段话,'.repeat(60),
        lines: [
          [3, 39],
          [61, 73],
        ],
        empty: [],
      },
      [],
    );
    expect(file).toContain('lines: [[3, 39], [61, 73]]\n');
    expect(file).toContain('empty: []\n');
    expect(file.split('\n')).toHaveLength(6);
  });

  test('what stands there twice is written twice, without anchors', () => {
    const same = { line: 3, text: '甲' };
    expect(markdownFile({ a: same, b: same }, [])).not.toMatch(/[&*]\w/);
  });
});

test('a file ends with one line feed', () => {
  expect(markdownFile({ id: 'a' }, [])).toMatch(/[^\n]\n$/);
  expect(
    markdownFile(
      { id: 'a' },
      renderBlocks([{ type: 'paragraph', passage: [{ line: 1, column: 1, text: '甲。' }] }]),
    ),
  ).toMatch(/甲。\n$/);
});
