import type { BylineRole } from '../../../src/model/index.ts';
import { foldWidth } from '../../page/fold-width.ts';
import { isBareName, isNameUnderRole, splitGluedNames } from './person-name.ts';
import { findRoleWord, roleAfter } from './role-words.ts';
import { surnameLength } from './surnames.ts';

/** A person or organisation as a byline names it. `at` is the 0-based offset of the name. */
export type NamedPerson = {
  readonly name: string;
  readonly role: BylineRole;
  /** 文/图, 摄 and the like: made the photographs as well. */
  readonly photo: boolean;
  /** As printed before the role word: 本报, 晚报首席, 县委. */
  readonly affiliation: string | null;
  readonly at: number;
};

export type ParsedByline = {
  readonly people: readonly NamedPerson[];
  /** A role word, a mark or a word after the name says that these are names. */
  readonly stated: boolean;
  /** Every person only took the photograph: the line is a credit. */
  readonly credit: boolean;
};

type Open = { name: string; role: BylineRole | null; photo: boolean; affiliation: string | null; at: number };

const leadingMarks = /^[\s□■◎○●▲△◇◆★☆◻▢▪◼☐口]+/u;
const bracketed = /^[(【[]\s*(.*?)\s*[)】\]]$/u;
/** `本版图片由…摄`, `本栏图片除署名外均由…摄`. */
const pictureLead = /^(?:本[版栏组报]|以上|文中|图片)[^,。]{0,10}(?:图片|照片)?(?:均|皆)?(?:为|由|:)\s*/u;
/** `甲 摄(影像中国)`, `乙摄(资料图片)`: the agency or archive after the credit. */
const agencyAfter = /\([^()]{2,10}\)$/u;
/** The paper itself signs: 本报评论员, 新华社评论员, 本报编辑部. */
const house = /^(?:本[报刊]|新华社|人民日报)(?:特约)?(?:评论员|编辑部)$/u;
const separators = /[\s、,;&|]+/u;

/**
 * Reads a line, or the inside of a bracket, that is nothing but a byline, signature or
 * credit: `□本报记者 周俊英 通讯员 王璟`, `(申晓利)`, `记者 甲/文 乙/图`, `丙文 丁摄`.
 *
 * @returns the people in printed order, or null where any part of the text is not part of a
 *   byline: a sentence that begins with 记者 is none
 */
export function parseByline(text: string): ParsedByline | null {
  const whole = foldWidth(text).trim();
  if (whole.length > 90) return null;
  const start = text.length - text.trimStart().length;
  const mark = leadingMarks.exec(whole)?.[0] ?? '';
  const marked = /[□■◎○◇◆☐▢◻]/u.test(mark);
  let rest = whole.slice(mark.length);
  let offset = start + mark.length;
  const bracket = bracketed.exec(rest);
  if (bracket?.[1] !== undefined) {
    offset += rest.indexOf(bracket[1], 1);
    rest = bracket[1];
  }
  const lead = pictureLead.exec(rest)?.[0] ?? '';
  rest = rest.slice(lead.length);
  offset += lead.length;
  rest = rest.replace(agencyAfter, '').trimEnd();
  if (rest === '') return null;
  if (house.test(rest)) {
    const person = { name: rest, role: 'contributor', photo: false, affiliation: null, at: offset } as const;
    return { people: [person], stated: true, credit: false };
  }
  return readPeople(rest, offset, { marked: marked || lead !== '', bracket: bracket !== null });
}

function readPeople(
  text: string,
  offset: number,
  context: { marked: boolean; bracket: boolean },
): ParsedByline | null {
  const people: Open[] = [];
  let role: BylineRole | null = null;
  let affiliation: string | null = null;
  let stated = context.marked;
  let sinceAfterWord = 0;
  for (const token of tokensOf(text)) {
    // 乙/图 names and says at once; a lone 文/图 speaks of all names since the last such word.
    const said = roleAfter(token.text);
    if (said !== null && people.length > sinceAfterWord) {
      for (const person of people.slice(sinceAfterWord)) {
        if (said.includes('photographer')) person.photo = true;
        // A reporter who only 摄 is the photographer here; 文/图 leaves the first role as it is.
        const [only] = said.length === 1 ? said : [];
        if (only !== undefined && only !== 'text') person.role = only;
      }
      sinceAfterWord = people.length;
      stated = true;
      continue;
    }
    let part = token.text;
    let at = token.at;
    let glued = false;
    for (;;) {
      const word = findRoleWord(part);
      if (word === null) break;
      const prefix = part.slice(0, word.at);
      // 记者甲通讯员乙丙: what stands before the second role word are the first one's names;
      // 县委报道组 after a blank is an affiliation and a role.
      const names = glued ? namesIn(prefix, 'glued') : null;
      if (names !== null) {
        pushNames(people, names, at, role, affiliation, offset);
        affiliation = null;
      } else {
        if (!/^[\p{Script=Han}\p{Letter}\d·•./\-—]{0,16}$/u.test(prefix)) return null;
        affiliation = prefix === '' ? null : prefix;
      }
      role = word.role;
      stated = true;
      glued = true;
      at += word.at + word.length;
      part = part.slice(word.at + word.length).replace(/^:/u, (colon) => ((at += colon.length), ''));
    }
    if (part === '') continue;
    const names = namesIn(part, glued ? 'glued' : role === null ? 'bare' : 'role');
    if (names === null) return null;
    pushNames(people, names, at, role, affiliation, offset);
  }
  if (people.length === 0) return null;
  return {
    people: people.map((person) => ({
      name: person.name,
      role: person.role ?? 'contributor',
      photo: person.photo,
      affiliation: person.affiliation,
      at: person.at,
    })),
    stated,
    credit: people.every((person) => person.role === 'photographer' || person.role === 'source'),
  };
}

function pushNames(
  people: Open[],
  names: readonly string[],
  at: number,
  role: BylineRole | null,
  affiliation: string | null,
  offset: number,
): void {
  let position = at;
  for (const name of names) {
    people.push({ name, role, photo: false, affiliation, at: offset + position });
    position += name.length;
  }
}

/**
 * The names in characters without blanks. `glued`: they follow a role word directly, where
 * only a surname tells 记者邱爽 from 记者了解到; `role`: a blank stands between; `bare`: no role.
 */
function namesIn(text: string, how: 'bare' | 'role' | 'glued'): string[] | null {
  if (how === 'bare') return isBareName(text) ? [text] : null;
  if (isNameUnderRole(text) && (how === 'role' || surnameLength(text) > 0)) {
    // Four characters under a role are more often two names than one: 记者王璟韦伟.
    if (text.length === 4 && !/[·•‧・]/u.test(text)) return splitGluedNames(text) ?? [text];
    return [text];
  }
  return splitGluedNames(text);
}

type Token = { text: string; at: number };

/** Parts between blanks and commas; a slash parts a name from what it did; 王　昊 is one. */
function tokensOf(text: string): Token[] {
  const raw: Token[] = [];
  let at = 0;
  for (const piece of text.split(new RegExp(`(${separators.source})`, 'u'))) {
    if (piece !== '' && !separators.test(piece)) raw.push({ text: piece, at });
    at += piece.length;
  }
  const hasPhotoWord = raw.some((it) => /[摄图]$/u.test(it.text));
  const tokens: Token[] = [];
  for (const it of raw) {
    if (roleAfter(it.text) !== null) {
      tokens.push(it);
      continue;
    }
    const previous = tokens.at(-1);
    if (isOneHan(it.text) && previous !== undefined && isOneHan(previous.text)) {
      previous.text += it.text;
      continue;
    }
    const slash = /^(.+?)\/(.+)$/u.exec(it.text);
    // 甲文 乙摄, 甲摄, 乙供图: the word is glued to the name.
    const glued =
      /^(\p{Script=Han}{2,12}?)(摄影报道|摄影|摄|供图|整理)$/u.exec(it.text) ??
      (hasPhotoWord ? /^(\p{Script=Han}{2,12}?)(文|图)$/u.exec(it.text) : null);
    const cut = slash ?? glued;
    if (cut?.[1] !== undefined && cut[2] !== undefined && roleAfter(cut[2]) !== null && roleAfter(it.text) === null) {
      tokens.push({ text: cut[1], at: it.at }, { text: cut[2], at: it.at + it.text.length - cut[2].length });
    } else {
      tokens.push({ ...it });
    }
  }
  return tokens;
}

function isOneHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text) && !/^[文图摄绘]$/u.test(text);
}
