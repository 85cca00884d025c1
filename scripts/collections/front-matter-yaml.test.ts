import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatterYaml, yamlOfLibrary } from './front-matter-yaml.ts';

const special = fc.constantFrom(
  ...[
    '',
    ' ',
    '-',
    '- a',
    '? b',
    ': ',
    'a: b',
    'a #b',
    '#',
    'null',
    '~',
    'true',
    'No',
    '0x1F',
    '1e3',
  ],
  ...[
    '1_000',
    '2023-01-09',
    '.5',
    '<<',
    '=',
    '---',
    '...',
    '@a',
    '`b',
    '%c',
    '[d',
    '{e',
    '&f',
    '*g',
  ],
  ...[
    '社区',
    '社区：',
    '社区:',
    '社区: 街',
    '社区 #街',
    '街 ',
    ' 街',
    '街-',
    '街\t',
    '一\n二',
    '一\r二',
    '“街”',
    "'街",
    '"街',
  ],
  ...[
    '一\u2028二',
    '一\u0085二',
    '一\uFEFF',
    '一\u00A0',
    '一\u3000',
    '000_dd514e408ba6e15e-5',
    '0_1',
    'a_',
  ],
);
const words = fc.oneof(
  special,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'社区街道一二，。:#-? \t"\'\\[]{}'.split('')) }),
);
const key = fc.constantFrom(
  'id',
  'sha256',
  'a',
  'true',
  'null',
  'e1',
  'source',
  'lines',
  'cutOff',
  'text',
  'as',
  'why',
  'pieces',
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.array(words, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
    fc.constant(null),
    fc.array(fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 3 })), { maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

describe('the front matter of a file', () => {
  test('is what the library writes', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), (data) => {
        expect(frontMatterYaml(data)).toBe(yamlOfLibrary(data));
      }),
      { numRuns: 2000 },
    );
  });

  test('in block style, but lists of numbers on one line', () => {
    const data = {
      id: '000_dd51-5',
      lines: [
        [3, 39],
        [61, 73],
      ],
      date: null,
      evidence: [{ line: 87, text: '北关区' }],
      pieces: [],
    };
    expect(frontMatterYaml(data).split('\n')).toEqual([
      'id: 000_dd51-5',
      'lines: [[3, 39], [61, 73]]',
      'date: null',
      'evidence:',
      '  - line: 87',
      '    text: 北关区',
      'pieces: []',
    ]);
  });
});
