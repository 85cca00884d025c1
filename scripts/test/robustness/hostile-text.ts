import fc from 'fast-check';

/** What programs take for something else than words. */
const marks = [
  ...['<script>ran=1</script>', '<img src=x onerror=ran=1>', '<!--', '-->', '<b', '</p>', ']]>'],
  ...['"', "'", '`', '&', '&lt;', '&#60;', '&amp;', '&copy', '\\', '\\<', '<', '>'],
  ...[
    '[x](javascript:ran=1)',
    '![y](//a.example)',
    '[^1]',
    '[^1]: ',
    '[x]: y',
    '<https://a.example>',
  ],
  ...['www.a.example', 'a@b.cn', 'https://a.example/?x=1&y', '# ', '## ', '> ', '- ', '+ ', '1. '],
  ...['---', '***', '===', '```', '~~~', '~~', '*', '**', '_', '|', '|-|', '    ', '\t', '  '],
  ...['{{x}}', '{', '}', '${x}', '<%', ':::', '::x[y]', '$&', '$1', '=1+1', '@', '%'],
  ...['\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u00AD', '\uE000', '\uFFFE', '\u{1FFFF}'],
  ...['\0', '\u001B[2J', '\u0085', '\u2028', '\v', '\f', '\u00A0', '　', '\uD842', '\uDFB7', '𠮷'],
  ...[
    '本报讯',
    '(记者 张璐)',
    '社区',
    '7月3日,',
    '■',
    '→',
    '□本报记者 王嘉晨',
    '(王璟 摄)',
    '。',
    '“',
    '》',
  ],
];

/** One line of anything; a line end in it is one. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** Many lines, as a file has them. */
export const anyFile: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyText, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));

const starts = ['', '\xEF\xBB\xBF', '\xFF\xFE', '\xFE\xFF', '\xFF\xD8\xFF', '\x1F\x8B'];

/** A file of any bytes, and of text in one encoding or another, whole, cut or with bytes in it. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        anyText.map((it) => Buffer.from(it, 'utf8')),
        anyText.map((it) => Buffer.from(it, 'utf16le')),
        anyText.map((it) => Buffer.from(it, 'latin1')),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([start, parts]) => Buffer.concat([Buffer.from(start, 'latin1'), ...parts]));

const yamlParts = [
  ...['publication: ', 'edition: ', 'starts:', 'emendations:', 'fields:', 'places:', 'date:'],
  ...[
    '  - line: 1',
    '  - { line: 1, read: 本报讯, why: 起 }',
    '    read: ',
    '    why: ',
    '    set: {',
  ],
  ...[
    '&a ',
    '*a',
    '!!x ',
    '!y ',
    '<<: ',
    '__proto__: ',
    'constructor: ',
    '? ',
    ': ',
    '|',
    '>',
    '%YAML ',
  ],
  ...[
    '---',
    '...',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '- ',
    '~',
    'null',
    '.inf',
    '0x1',
    '1e999',
  ],
  ...['\\0', '"\\uD800"', '\u202E', '\0', '\t', '本报讯', '某报', '2023-01-01', '-1', '\uFEFF'],
];

/** What somebody could put into a record. */
export const anyRecord: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...yamlParts) },
        { weight: 1, arbitrary: anyText },
      ),
      fc.constantFrom('', ' ', '\n', '\n', '\n  '),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.flat().join(''));
