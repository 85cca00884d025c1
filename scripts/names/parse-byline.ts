import type { BylineRole } from '../../src/model/index.ts';
import { foldWidth } from '../source/characters.ts';
import { bylineTokens, findRoleWord, roleAfter } from './byline-tokens.ts';
import {
  isBareName,
  isNameUnderRole,
  isToldName,
  splitGluedNames,
  surnameLength,
} from './person-name.ts';

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

/** No name, role word or affiliation has it; most lines that are no byline do. */
const neverInBylines = /[^\p{Letter}\p{Script=Han}\d·•‧・./—:\s、,;&|-]/u;

type Open = {
  name: string;
  role: BylineRole | null;
  photo: boolean;
  affiliation: string | null;
  at: number;
};

const leadingMarks = /^(?:(?:[\s□■◎○●▲△◇◆★☆◻▢▪◼☐]|口(?!述))+|[—―]{1,2}\s*)/u;
const bracketed = /^[(【[〔〖]\s*(.*?)\s*[)】\]〕〗]$/u;
/** `本版图片由…摄`, `本栏图片除署名外均由…摄`. */
const pictureLead =
  /^(?:本[版栏组报]|以上|文中|图片)[^,。]{0,10}(?:图片|照片)?(?:均|皆)?(?:为|由|:)\s*/u;
/** `甲 摄(影像中国)`, `乙摄(资料图片)`: the agency or archive after the credit. */
const agencyAfter = /\([^()]{2,10}\)$/u;
/** 屏山镇党委宣传委员　殷自牧: the author's office, then the name. */
const office =
  /^(\p{Script=Han}{2,20}(?:书记|主任|委员|局长|部长|镇长|乡长|县长|区长|市长|院长|校长|主席|教授|研究员|会长|站长|所长|教师|律师|医师|代表))\s+(\p{Script=Han}{2,3}|\p{Script=Han}{1,2}\s+\p{Script=Han})$/u;
/** 山东济南市　高明远: letters to the editor are signed with the place first. */
const fromPlace =
  /^((?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾)\p{Script=Han}{0,12})\s+(\p{Script=Han}{2,3}|\p{Script=Han}{1,2}\s+\p{Script=Han})$/u;
/** (本报记者张三、李四参与采写) */
const reportingAfter =
  /(?<=\p{Script=Han}{2})\s?(?:参\s?与)?\s?(?:采\s?写|采访报道|综合报道|联合报道|参与报道)$/u;
/** 記者林沛瑜／金山報導, 记者 邵思 发自湘西: where the reporter wrote. */
const filedFrom =
  /(?<=\p{Script=Han})(?:\s?\/\s?\p{Script=Han}{0,8}(?:综合)?报[导道]|\s?发自\p{Script=Han}{2,8}|(?<=\p{Script=Han}{2})\s?(?:综合)?报[导道])$/u;
/** (执笔:辛向阳、王易): who wrote for the institution that signs. */
const heldBy = /^(?:本文)?执笔(?:人)?\s*:\s*/u;
/** (向阳社区 邓辉): where the contributor works, then the name; only a bracket tells it. */
const fromBody =
  /^(\p{Script=Han}{2,14}(?:社区|街道|街道办|办事处|镇|乡|村|局|委|办|中心|学校|中学|小学|大学|学院|医院|公司|集团|支队|大队|派出所|法院|检察院|协会))\s+(\p{Script=Han}{2,3}|\p{Script=Han}{1,2}\s+\p{Script=Han})$/u;
/** Pictures whose maker is not named: 受访者供图, 资料图片, 新华社发, 新华社/法新, 某管理局供图. */
const nameless =
  /^(?:\p{Script=Han}{2,20}(?:[局委办部厅院馆校所站社团队会司处]|中心|公司|集团|政府|剧院|公园)(?:供图|图片|提供)|(?:新华|中新|法新|路透|美联|欧新|俄新|共同|埃菲)社?(?:\/(?:法新|路透|美联|欧新|俄新|共同|埃菲|德新|新华)社?)+(?:发|供图|图片|照片)?|(?:受访者|受访单位|采访对象|主办方|活动方|企业|校方|院方|家属|本人|资料|网络|视频)(?:供图|提供|图片|照片|图|截图)|图片来源[:]\p{Script=Han}{2,10}|(?:新华社|中新社)(?:发|供图|图片)|人民视觉|影像中国|视觉中国)$/u;
/** 新华社发(王建康摄): the agency before the credit. */
const agencyBefore = /^(?:新华社|中新社|人民视觉|影像中国|视觉中国)发?\(([^()]{2,20}摄)\)$/u;
/** The paper of a reporter, with a blank before the role. */
const outlet =
  /^(?:本报|本刊|本台|本网|新华社|中新社|\p{Script=Han}{0,4}(?:日报|晚报|早报|晨报|商报))$/u;
/** The paper itself signs: 本报评论员, 新华社评论员, 本报编辑部. */
const house =
  /^(?:(?:本[报刊]|新华社|人民日报)(?:特约)?(?:评论员|编辑部|记者)|中共\p{Script=Han}{2,24}(?:委员会|党委|党组|[省市县区]委)|(?:中共)?\p{Script=Han}{4,40}(?:研究中心|课题组|调研组|理论学习中心组|党组|党校课题组))$/u;

/**
 * Reads a line, or the inside of a bracket, that is nothing but a byline, signature or
 * credit: `□本报记者 周俊英 通讯员 王璟`, `(申晓利)`, `记者 甲/文 乙/图`, `丙文 丁摄`.
 *
 * @param inBracket - the text is the inside of a bracket, where names need no role word
 * @returns the people in printed order, or null where any part of the text is not part of a
 *   byline: a sentence that begins with 记者 is none
 */
export function parseByline(text: string, inBracket = false): ParsedByline | null {
  const parsed = parseFolded(text, inBracket);
  if (parsed === null) return null;
  return {
    ...parsed,
    people: parsed.people.map((person) => ({ ...person, name: asPrinted(person, text) })),
  };
}

/** The name of a person in the characters of the paper: 張國華 was looked at as 张国华. */
export function asPrinted({ name, at }: NamedPerson, text: string): string {
  const printed = [...text.slice(at).replace(/\s+/gu, '')].slice(0, [...name].length).join('');
  return foldWidth(printed) === name ? printed.normalize('NFKC') : name;
}

function parseFolded(text: string, inBracket: boolean): ParsedByline | null {
  if (text.length > 120) return null;
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
  const agency = agencyBefore.exec(rest);
  if (agency?.[1] !== undefined) {
    offset += rest.indexOf(agency[1]);
    rest = agency[1];
  }
  const lead = pictureLead.exec(rest)?.[0] ?? '';
  rest = rest.slice(lead.length);
  offset += lead.length;
  // Most lines are settled by their last character.
  if (rest.endsWith(')')) rest = rest.replace(agencyAfter, '');
  if (rest.endsWith('写') || rest.endsWith('道')) rest = rest.replace(reportingAfter, '');
  rest = rest.replace(filedFrom, '').trimEnd();
  const pen = heldBy.exec(rest)?.[0] ?? '';
  rest = rest.slice(pen.length);
  offset += pen.length;
  if (rest === '' || neverInBylines.test(rest)) return null;
  if (nameless.test(rest)) return { people: [], stated: true, credit: true };
  if (house.test(rest)) {
    const person = {
      name: rest,
      role: 'contributor',
      photo: false,
      affiliation: null,
      at: offset,
    } as const;
    return { people: [person], stated: true, credit: false };
  }
  const official =
    office.exec(rest) ??
    fromPlace.exec(rest) ??
    (inBracket || bracket !== null ? fromBody.exec(rest) : null);
  if (official?.[1] !== undefined && official[2] !== undefined) {
    const name = official[2].replace(/\s+/gu, '');
    const at = offset + rest.length - official[2].length;
    const person = {
      name,
      role: 'contributor',
      photo: false,
      affiliation: official[1],
      at,
    } as const;
    return isToldName(name) ? { people: [person], stated: true, credit: false } : null;
  }
  return readPeople(rest, offset, {
    marked: marked || lead !== '',
    bracket: inBracket || bracket !== null,
  });
}

/**
 * 党建引领各项事务: characters on end that are more than a name has, with no role word among them
 * and none behind them that says what somebody did: 摄, 供图, 整理, 报道.
 */
function isPhrase(text: string): boolean {
  return phrase.test(text) && findRoleWord(text) === null;
}

const phrase = /^\p{Script=Han}{6,}(?![文图摄影道稿供理])\p{Script=Han}$/u;

function readPeople(
  text: string,
  offset: number,
  context: { marked: boolean; bracket: boolean },
): ParsedByline | null {
  if (isPhrase(text)) return null;
  const people: Open[] = [];
  let role: BylineRole | null = null;
  let affiliation: string | null = null;
  let paper: string | null = null;
  let stated = context.marked;
  let sinceAfterWord = 0;
  /** Where the names begin that the last such word spoke of. */
  let spokenOf = 0;
  const tokens = bylineTokens(text);
  const credited = tokens.some((token) => roleAfter(token.text) !== null);
  // 文字 韩飞 摄影 铁山: the words stand before the names; 韩飞 文 铁山 摄: behind them.
  const wordsFirst =
    tokens.length > 1 &&
    findRoleWord(tokens[0]?.text ?? '') !== null &&
    roleAfter(tokens[0]?.text ?? '') !== null &&
    roleAfter(tokens.at(-1)?.text ?? '') === null;
  for (const token of tokens) {
    // 乙/图 names and says at once; a lone 文/图 speaks of all names since the last such word.
    const said = wordsFirst ? null : roleAfter(token.text);
    // 王芳/文 图: the second word speaks of the same names.
    if (said !== null && people.length > 0 && people.length === sinceAfterWord) {
      for (const person of people.slice(spokenOf)) {
        if (said.includes('photographer')) person.photo = true;
      }
      continue;
    }
    if (said !== null && people.length > sinceAfterWord) {
      spokenOf = sinceAfterWord;
      for (const person of people.slice(sinceAfterWord)) {
        if (said.includes('photographer')) person.photo = true;
        // A reporter who only 摄 is the photographer here; 文/图 leaves the first role as it is.
        const [only] = said.length === 1 ? said : [];
        if (only !== undefined && only !== 'text') person.role = only;
        // 江 月文: who wrote, told apart from who took the photographs.
        if (only === 'text') person.role ??= 'reporter';
      }
      sinceAfterWord = people.length;
      stated = true;
      continue;
    }
    // (本报 记者 周俊英 摄): the line end fell between the paper and the role.
    if (outlet.test(token.text)) {
      paper = token.text;
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
        affiliation = prefix === '' ? paper : prefix;
        paper = null;
      }
      role = word.role;
      stated = true;
      glued = true;
      at += word.at + word.length;
      part = part
        .slice(word.at + word.length)
        .replace(/^[:/]/u, (colon) => ((at += colon.length), ''));
    }
    if (part === '') continue;
    const lenient = token.padded || credited || context.bracket;
    const names = namesIn(
      part,
      glued
        ? token.padded
          ? 'role'
          : 'glued'
        : role !== null
          ? 'role'
          : lenient
            ? 'told'
            : 'bare',
    );
    if (names === null) return null;
    pushNames(people, names, at, role, affiliation, offset);
  }
  if (people.length === 0) return null;
  // 乌江,乌江: nobody signs twice in one breath.
  if (!stated && new Set(people.map((person) => person.name)).size < people.length) return null;
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
 * only a surname tells 记者邱爽 from 记者了解到; `role`: a blank stands between; `told`: no role,
 * but a bracket, padding or 摄 says that these are names; `bare`: nothing does.
 */
function namesIn(text: string, how: 'bare' | 'told' | 'role' | 'glued'): string[] | null {
  if (how === 'bare') return isBareName(text) ? [text] : null;
  if (how === 'told') return isToldName(text) ? [text] : null;
  if (isNameUnderRole(text) && (how === 'role' || surnameLength(text) > 0)) {
    // Four characters under a role are more often two names than one: 记者王璟韦伟.
    if (text.length === 4 && !/[·•‧・]/u.test(text)) return splitGluedNames(text) ?? [text];
    return [text];
  }
  return splitGluedNames(text);
}
