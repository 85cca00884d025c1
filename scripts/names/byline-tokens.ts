import { bylineRoleSchema, type BylineRole } from '../../src/model/index.ts';
import { dataRows } from '../read-data.ts';
import { surnameLength } from './person-name.ts';

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
type AfterRole = BylineRole | 'text';

/** Words that stand before names and say what they are: `记者 甲`, `县委报道组 乙`. */
const roleOfWord = new Map(
  dataRows('role-words').map(([word = '', role]) => [word, bylineRoleSchema.parse(role)]),
);
/** Of words that begin at one place the first of the list is found. */
const anyRoleWord = new RegExp([...roleOfWord.keys()].join('|'), 'u');

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

/** A part of a byline between blanks, commas and slashes. `at` is its 0-based offset. */
type BylineToken = {
  readonly text: string;
  readonly at: number;
  /** The name was padded for print: 王　昊. */
  readonly padded: boolean;
};

const separators = /([\s、,;&|]+)/u;
const oneHan = /^\p{Script=Han}$/u;
const twoHan = /^\p{Script=Han}{2}$/u;
const wordsAfter = '摄影报道|摄影|拍摄|摄|供图|供稿|制图|整理|提供|文\\/图|图\\/文|文图';
const wordBehind = new RegExp(`(?:${wordsAfter}|(?<=.)[文图])$|/.+$`, 'u');
const nameAndWord = new RegExp(`^([\\p{Script=Han}·•‧・]{2,14}?)(${wordsAfter})$`, 'u');

/**
 * Cuts the text of a byline at blanks and commas, and a word that says what was done from the
 * name before or after it: 甲/文, 乙摄, 图/丙. Two lone characters are one padded name, also
 * where a role word or 摄 is glued to them: 通讯员沙　鸥供图.
 */
export function bylineTokens(text: string): BylineToken[] {
  const raw: { text: string; at: number; padded: boolean; gap: string }[] = [];
  let at = 0;
  let gap = '';
  for (const part of text.split(separators)) {
    if (part !== '' && !/^[\s、,;&|]/u.test(part)) raw.push({ text: part, at, padded: false, gap });
    else gap = part;
    at += part.length;
  }
  const merged: typeof raw = [];
  for (const [index, token] of raw.entries()) {
    const previous = merged.at(-1);
    if (
      previous !== undefined &&
      !previous.padded &&
      (((endsInOneHan(previous.text) || isSurnameWen(previous.text, token.text, merged.at(-2))) &&
        (beginsWithOneHan(token.text) || isGivenName(previous.text, token.text))) ||
        isBroken(previous, token, raw[index + 1]?.gap ?? ''))
    ) {
      previous.text += token.text;
      previous.padded = true;
    } else merged.push(token);
  }
  const photographs = merged.some((token) => /[摄图]$/u.test(token.text));
  return behindNames(merged).flatMap((token) => cutWord(token, photographs));
}

/** 文/本报记者 卜算 图/本报记者 厉声: the word before the role is said behind the name, as elsewhere. */
function behindNames(tokens: readonly BylineToken[]): BylineToken[] {
  const out: BylineToken[] = [];
  let word: BylineToken | null = null;
  for (const token of tokens) {
    const [, said, role] = /^(文|图|摄|摄影|撰文|图片)[/:](.+)$/u.exec(token.text) ?? [];
    if (said !== undefined && role !== undefined && endsInRole(role)) {
      if (word !== null) out.push(word);
      word = { text: said, at: token.at, padded: false };
      out.push({ ...token, text: role, at: token.at + said.length + 1 });
    } else out.push(token);
  }
  if (word !== null) out.push(word);
  return out;
}

/** 本报记者: a role word and no name behind it. */
function endsInRole(text: string): boolean {
  const word = findRoleWord(text);
  return word !== null && word.at + word.length === text.length;
}

/** 沙 of 通讯员沙, 王: what is left behind the role word is one character. */
function endsInOneHan(text: string): boolean {
  if (roleAfter(text) !== null) return false;
  return oneHan.test(behindRole(text).replace(/^(?:文|图|摄|摄影)?[/:]/u, ''));
}

/** 记者 文 澜: 文 is a surname where a role stands before it, and what was done elsewhere: 韩飞 文 铁山 摄. */
function isSurnameWen(text: string, next: string, before: BylineToken | undefined): boolean {
  return (
    text === '文' &&
    oneHan.test(next) &&
    roleAfter(next) === null &&
    (before === undefined || endsInRole(before.text))
  );
}

/**
 * 田泓　许 立群　王丕屹: a line end in a name leaves one blank, which is not what parts the names.
 * Nobody has a name of one character.
 */
function isBroken(
  before: { readonly text: string; readonly gap: string },
  after: { readonly text: string; readonly gap: string },
  gapBehind: string,
): boolean {
  if (after.gap !== ' ' || roleAfter(after.text) !== null || roleAfter(before.text) !== null)
    return false;
  const name = behindRole(before.text);
  // Which of two single blanks is the line end the surname tells: 田泓 许 立群.
  const surname = surnameLength(after.text) > 0;
  if (oneHan.test(name) && twoHan.test(after.text))
    return surnameLength(name) > 0 && (before.gap !== ' ' || !surname);
  return (
    twoHan.test(name) &&
    surnameLength(name) === 1 &&
    oneHan.test(after.text) &&
    (gapBehind !== ' ' || !surname)
  );
}

/** 陈光 of 记者陈光. */
function behindRole(text: string): string {
  let rest = text;
  for (let word = findRoleWord(rest); word !== null; word = findRoleWord(rest)) {
    rest = rest.slice(word.at + word.length);
  }
  return rest;
}

/** 昊, 鸥供图, 沐/图. */
function beginsWithOneHan(text: string): boolean {
  if (roleAfter(text) !== null) return false;
  return oneHan.test(text.replace(wordBehind, ''));
}

/** 付　文: nobody is called 付 alone, so what stands behind is no word for what he did. */
function isGivenName(surname: string, text: string): boolean {
  return oneHan.test(surname) && /^[文图]$/u.test(text) && surnameLength(surname) > 0;
}

function cutWord(token: BylineToken, photographs: boolean): BylineToken[] {
  if (roleAfter(token.text) !== null) return [token];
  const before = /^(文|图|摄|摄影|撰文|图片)[/:](.+)$/u.exec(token.text);
  if (before?.[1] !== undefined && before[2] !== undefined) {
    // 图/于 飞: the word speaks of the name behind it; tokens say it after the name.
    const name = { ...token, text: before[2], at: token.at + before[1].length + 1 };
    return [name, { text: before[1], at: token.at, padded: false }];
  }
  const slash = /^(.+?)\/(.+)$/u.exec(token.text);
  const glued =
    nameAndWord.exec(token.text) ??
    (photographs ? /^(\p{Script=Han}{2,14}?)(文|图)$/u.exec(token.text) : null);
  for (const cut of [slash, glued]) {
    if (cut?.[1] === undefined || cut[2] === undefined || roleAfter(cut[2]) === null) continue;
    // 整理 and 供稿 are role words as well: 整理 in front is not a name and its word.
    if (findRoleWord(cut[1]) !== null && cut[1].length === (findRoleWord(cut[1])?.length ?? 0))
      continue;
    return [
      { ...token, text: cut[1] },
      { text: cut[2], at: token.at + token.text.length - cut[2].length, padded: false },
    ];
  }
  return [token];
}
