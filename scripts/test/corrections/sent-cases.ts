import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The archive that the cases are sent to: one page, and a record that has emendations. */
export const archiveFolder = 'scripts/test/fixtures/corrections';

type Words = { readonly source?: string; readonly why?: unknown; readonly who?: string };

/** A correction as the site writes it, for the page of the fixtures. */
export function item(line: number, read: string, as: string, more: Words = {}): string {
  const entry = { source: 'liuhe.txt', line, read, as, why: '误读。', ...more };
  const keys = Object.entries(entry).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `  - ${keys.join('\n    ')}\n`;
}

export const listOf = (...items: readonly string[]): string => `corrections:\n${items.join('')}`;

const one = (...words: Parameters<typeof item>): string => listOf(item(...words));

/** The same words, once for each of what goes with them. */
const each = (...all: readonly Words[]): string =>
  listOf(...all.map((more) => item(5, '热列', '热烈', more)));

const instead = (...all: readonly string[]): string =>
  listOf(...all.map((as) => item(5, '热列', as)));

const good = one(5, '热列欢迎', '热烈欢迎', { who: '甲' });
const quoted = (text: string): string => text.replaceAll(/^/gmu, '> ');
const marks = '\u0301'.repeat(60);

/** A file that somebody sends: its name, what is in it, what comes of it in the order in which it is told. */
export type SentCase = readonly [file: string, text: string, outcomes: readonly RegExp[]];

export const sentCases: readonly SentCase[] = [
  ['good.yaml', `archive: 柳河镇旧报\nmade: 2026-11-21\n${good}`, [/^waiting/]],
  ['agreeing-one.yaml', one(9, '经长', '经常', { who: '甲' }), [/^waiting/]],
  [
    'agreeing-wider.yaml',
    one(9, '希望能经长开展', '希望能经常开展', { why: '“经长”不成词。', who: '乙' }),
    [/^waiting/],
  ],
  ['agreeing-nameless.yaml', one(9, '长', '常'), [/^waiting/]],
  [
    'conflicting.yaml',
    listOf(
      item(15, '气氛热列', '气氛热烈', { who: '甲' }),
      item(15, '现场气氛热列', '现场气氛热闹', { who: '乙' }),
    ),
    [/^conflicting .*“烈” \(甲\)/, /^conflicting .*“闹” \(乙\)/],
  ],
  [
    'overlapping.yaml',
    listOf(
      item(15, '五十余名青年', '五十多名青年', { who: '甲' }),
      item(15, '余名青年参加', '多位青年参加', { who: '乙' }),
      item(15, '十余名', '百多名', { who: '丙' }),
    ),
    [/^conflicting/, /^conflicting/, /^conflicting/],
  ],
  [
    'against-the-record.yaml',
    one(7, '三百余分', '三百余本'),
    [/^conflicting .*the record has “三百余分” → “三百余份”/],
  ],
  ['done.yaml', one(7, '志愿者门', '志愿者们'), [/^done the record has it$/]],
  ['done-as-probable.yaml', one(7, '余分,', '余份,'), [/^done the record has it as probable/]],
  ['done-and-more.yaml', one(7, '志愿者门为群众义诊', '志愿者们为村民义诊'), [/^waiting/]],
  ['within-a-wide-anchor.yaml', one(7, '群众义', '村民义'), [/^waiting/]],
  ['moved.yaml', one(8, '经长开展', '经常开展'), [/^waiting/]],
  ['moved-within-the-piece.yaml', one(1, '热列', '热烈'), [/^waiting/]],
  [
    'moved-but-twice.yaml',
    one(2, '柳河镇', '柳河乡'),
    [/^refused correction-anchor: line 2 is blank now, but 3 times elsewhere: line 1, 5, 15/],
  ],
  ['moved-but-short.yaml', one(8, '益', '处'), [/^refused correction-anchor: .*one character/]],
  [
    'gone.yaml',
    one(7, '讲解法规', '讲解法律'),
    [/^refused correction-anchor: .*nor anywhere else/],
  ],
  [
    'beyond-the-end.yaml',
    one(99, '讲解法规', '讲解法律'),
    [/^refused correction-anchor: the source ends at line 15/],
  ],
  [
    'twice-on-the-line.yaml',
    one(5, ',', '，'),
    [/^refused correction-anchor: .*3 times on the line/],
  ],
  [
    'no-such-source.yaml',
    each(
      { source: '../../../package.json' },
      { source: 'liuhe' },
      { source: '/etc/passwd' },
      { source: 'liuhe.yaml' },
      { source: '__proto__' },
      { source: 'constructor' },
      { source: 'LIUHE.TXT' },
    ),
    Array.from({ length: 7 }, () => /^refused correction-source/),
  ],
  ['nothing-changes.yaml', one(5, '热列', '热列'), [/^refused correction-words: .*same/]],
  [
    'line-break.yaml',
    instead('热\n列', '热\u2028列', '热烈\r'),
    [/a line end/, /U\+2028/, /a line end/],
  ],
  [
    'unseen.yaml',
    instead(
      ...['热\u202E烈', '热\u200B列', '热烈\uFEFF', '热\u0007烈', '热\uFFFD', '热\u2066烈'],
      ...['热\u00AD列', '热\u3164', '热\u{E0100}列', '热\u2800', '热\uE000', '热\u{F0000}'],
      ...['热\u0378', '热\uFDD0', `热${marks}列`],
    ),
    [
      ...[/202E/, /200B/, /FEFF/, /U\+0007/, /FFFD/, /2066/],
      ...[/00AD/, /3164/, /E0100/, /2800/, /E000/, /F0000/],
      ...[/0378/, /FDD0/, /60 marks over one character, U\+0301/],
    ],
  ],
  [
    'lone-surrogate.json',
    '{"corrections":[{"source":"liuhe.txt","line":5,"read":"热列","as":"热\\ud83d","why":"误读。"}]}',
    [/^refused correction-words: .*U\+D83D/],
  ],
  [
    'unseen-in-name-or-reason.yaml',
    each(
      { who: '甲\u202E乙' },
      { who: '\u001B[2J' },
      { who: '甲\u034F' },
      { who: '甲\uE001' },
      { who: `甲${marks}` },
      { why: '误\u0000读' },
      { why: '误\u2060读' },
      { why: '误\u{10FFFF}读' },
      { why: `误${marks}` },
      { why: ' ' },
      { why: '两处\n都看过👩‍🌾✍️。', who: 'Nguyễn Ái 🌾' },
    ),
    [
      ...[
        /^waiting/,
        /`who`.*202E/,
        /`who`.*001B/,
        /`who`.*034F/,
        /`who`.*E001/,
        /`who`.*60 marks/,
      ],
      ...[/`why`.*0000/, /`why`.*2060/, /`why`.*10FFFF/, /`why`.*60 marks/, /`why` is blank/],
    ],
  ],
  [
    'taken-name.yaml',
    each(
      ...['editor', ' Ｅｄｉｔｏｒ', 'edi\u200Btor', '编者', '编 辑', '編輯。'].map((who) => ({
        who,
      })),
      ...['word-doubled', 'Word Doubled'].map((who) => ({ who })),
    ),
    [/“editor”/, /“Ｅ/, /`who` has U\+200B/, /“编者”/, /“编 辑”/, /“編輯。”/, /“word-/, /“Word/],
  ],
  [
    'too-long.yaml',
    listOf(
      item(5, '热列', `热烈${'烈'.repeat(2099)}`),
      item(5, '热列', '热烈', { who: '甲'.repeat(61) }),
      item(5, '热列', '热烈', { why: '甲'.repeat(2001) }),
    ),
    [/puts in 2099 characters/, /`who` has 61/, /`why` has 2001/],
  ],
  ...(['', '　 '] as const).map((as, index): SentCase => [
    `empties-a-headline-${index}.yaml`,
    one(13, '举办青年联谊活动', as),
    [/^refused correction-loss: nothing would be left of line 13/],
  ]),
  [
    'empties-a-section.yaml',
    one(11, '新闻快讯', ''),
    [/^refused correction-loss: nothing would be left of “新闻快讯”/],
  ],
  ['in-no-piece.yaml', one(11, '■', '□'), [/^refused correction-loss: the words are in no piece/]],
  [
    'wrong-types.yaml',
    `corrections:
  - source: liuhe.txt
    line: "5"
    read: 热列
    as: 热烈
    why: 误读。
  - {source: liuhe.txt, line: 5.5, read: 热列, as: 热烈, why: 误读。}
  - {source: liuhe.txt, line: -5, read: 热列, as: 热烈, why: 误读。}
  - {source: liuhe.txt, line: 5, read: [热列], as: 热烈, why: 误读。}
  - {source: liuhe.txt, line: 5, read: 热列, as: null, why: 误读。}
  - {source: liuhe.txt, line: 5, read: 热列, as: yes, why: {}}
  - 热列
  - null
  - {source: liuhe.txt, line: 5, read: 热列, as: 热烈, why: 误读。, sure: true}
  - {source: liuhe.txt, line: 5, read: 热列, as: 热烈, why: 误读。}
`,
    [
      ...[/^waiting/, /correction 1: line/, /correction 2: line/, /correction 3: line/],
      ...[/correction 4: read/, /correction 5: as/, /correction 6: why/],
      ...[/correction 7: .*expected object/, /correction 8: .*expected object/],
      /correction 9: the key "sure"/,
    ],
  ],
  [
    'prototype-keys.json',
    `{"corrections":[
{"source":"liuhe.txt","line":5,"read":"热列","as":"热烈","why":"误读。","__proto__":{"who":"甲"}},
{"source":"liuhe.txt","line":5,"read":"热列","as":"热烈","why":"误读。","constructor":{"prototype":{"x":1}}}],
"__proto__":{"polluted":true}}
`,
    [/"__proto__"/, /correction 1: the key "__proto__"/, /"constructor"/],
  ],
  [
    'unseen-and-malformed.yaml',
    'corrections:\n  - source: liuhe.txt\n    lines: "\\u001B[2J\u202E五"\n    read: "热\u001B[31m列\u2066"\n',
    [/^refused correction-/],
  ],
  ['aliases.yaml', 'corrections: &a [*a, *a]\n', [/alias, \*a/, /alias, \*a/]],
  [
    'second-key.yaml',
    'corrections:\n  - {source: liuhe.txt, line: 5, read: 热列, as: 热烈, as: 热闹, why: 误读。}\n',
    [/^refused correction-file: a second key "as"/],
  ],
  [
    'tags.yaml',
    'corrections:\n  - {source: !!js/function "x", line: 5, read: 热列, as: 热烈, why: 误读。}\n',
    [/^refused correction-file: Unresolved tag/],
  ],
  [
    'no-yaml.yaml',
    'corrections:\n  - source: liuhe.txt\n   line: 5\n  read: "热列\n',
    [/without - indicator/, /same column/, /Missing closing/],
  ],
  [
    'no-list.yaml',
    'corrections: 热列\n',
    [/^refused correction-shape: corrections: .*expected array/],
  ],
  [
    'no-corrections.yaml',
    'archive: 柳河镇旧报\ncorrections: []\n',
    [/^refused correction-shape: corrections: Too small/],
  ],
  [
    'a-letter.txt',
    '编辑先生：五行“热列”应为“热烈”。\n',
    [/^refused correction-shape: .*expected object/],
  ],
  ['empty.yaml', '', [/^refused correction-shape: .*expected object/]],
  [
    'in-an-issue.md',
    `你好，我发现一处错字：\n\n\`\`\`yaml\n${good}\`\`\`\n\n还有一段不相干的：\n\n\`\`\`\nnpm start\n\`\`\`\n\n多谢。\n`,
    [/^waiting/],
  ],
  [
    'in-an-issue-malformed.md',
    `你好\n\n~~~\n${good.replace('line: 5', 'line: 五')}~~~\n`,
    [/^refused correction-shape: correction 1: line/],
  ],
  [
    'in-a-mail.eml',
    `Subject: 更正\n\n某读者写道：\n${quoted(`你好\n\`\`\`\n${good}\`\`\`\n多谢`)}\n`,
    [/^waiting/],
  ],
  [
    'in-a-mail-unfenced.eml',
    `From: reader@example.org\nSubject: 更正\n\n编辑你好：\n\narchive: "柳河镇旧报"\nmade: "2026-11-21"\n${good}\n　　此致\n敬礼\n\n-- \n某读者\n2026年\n`,
    [/^waiting/],
  ],
  [
    'quoted-unfenced.txt',
    `某读者写道：\n${quoted(`archive: "柳河镇旧报"\n${good}`)}>\n> 多谢\n`,
    [/^waiting/],
  ],
  [
    'unindented.yaml',
    `${listOf(item(5, '热列欢迎', '热烈欢迎'))}  - source: "liuhe.txt"\nline: 7\n    read: "认真"\n`,
    [
      /^waiting/,
      /correction 2: line/,
      /correction-file: words of a correction that are in no list/,
    ],
  ],
  [
    'no-list-key.md',
    `两处：\n\n${item(5, '热列欢迎', '热烈欢迎')}${item(9, '经长', '经常')}\n{"line": 7, "read": "门"}\n`,
    [/in no list/, /in no list/, /in no list/],
  ],
];

/** Writes the files of cases into a folder. */
export async function writeCases(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of sentCases) await writeFile(path.join(folder, file), text);
}
