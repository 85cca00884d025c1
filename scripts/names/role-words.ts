import type { BylineRole } from '../../src/model/index.ts';

/** Words that stand before names and say what they are: `记者 甲`, `县委报道组 乙`. */
const before: readonly (readonly [string, BylineRole])[] = [
  ['摄影记者', 'photographer'],
  ['记者', 'reporter'],
  ['评论员', 'reporter'],
  ['特约撰稿人', 'contributor'],
  ['撰稿人', 'contributor'],
  ['撰稿', 'contributor'],
  ['实习生', 'reporter'],
  ['通讯员', 'correspondent'],
  ['通讯组', 'correspondent'],
  ['报道组', 'correspondent'],
  ['报道员', 'correspondent'],
  ['读者', 'contributor'],
  ['市民', 'contributor'],
  ['网友', 'contributor'],
  ['作者', 'contributor'],
  ['责任编辑', 'editor'],
  ['责编', 'editor'],
  ['编辑', 'editor'],
  ['摄影', 'photographer'],
  ['制图', 'illustrator'],
  ['绘图', 'illustrator'],
  ['漫画', 'illustrator'],
  ['供图', 'source'],
  ['供稿', 'source'],
  ['整理', 'compiler'],
];

/** Words that stand after names: `甲 摄`, `乙/文`, `丙 文/图`, `丁供图`. */
const after: readonly (readonly [RegExp, readonly AfterRole[]])[] = [
  [
    /^(?:文[/、·]?\s?图|图[/、·]?\s?文|文[/、]?摄影?|摄影[/、]?报道|文图|图文)(?:报道)?$/u,
    ['text', 'photographer'],
  ],
  [/^(?:摄|摄影|图|图片|拍摄|摄制|航拍)$/u, ['photographer']],
  [/^(?:文|撰文|采写|报道|文字)$/u, ['text']],
  [/^(?:供图|提供|图片提供)$/u, ['source']],
  [/^(?:供稿)$/u, ['source']],
  [/^(?:整理|编写|编译|综合)$/u, ['compiler']],
  [/^(?:制图|绘|绘图|绘制|插图|漫画)$/u, ['illustrator']],
];

/** `text` keeps the role that the person has already. */
export type AfterRole = BylineRole | 'text';

const roleOfWord = new Map(before);
/** Of words that begin at one place the first of the list is found. */
const anyRoleWord = new RegExp(before.map(([word]) => word).join('|'), 'u');

/** The first role word in the characters: where it stands, how long it is, what it says. */
export function findRoleWord(
  text: string,
): { readonly at: number; readonly length: number; readonly role: BylineRole } | null {
  const match = anyRoleWord.exec(text);
  const role = match === null ? undefined : roleOfWord.get(match[0]);
  return match === null || role === undefined
    ? null
    : { at: match.index, length: match[0].length, role };
}

/** With what the words after names begin. */
const firstOfAfter = new Set('文图摄拍航撰采报供提整编综制绘插漫');
/** No word of the list is longer. */
const longestAfter = 9;

/** What a word after names says of them, or null where it is no such word. */
export function roleAfter(text: string): readonly AfterRole[] | null {
  if (text.length > longestAfter || !firstOfAfter.has(text.charAt(0))) return null;
  for (const [pattern, roles] of after) if (pattern.test(text)) return roles;
  return null;
}
