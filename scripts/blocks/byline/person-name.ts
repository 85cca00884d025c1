import { surnameLength } from './surnames.ts';

const han = /^\p{Script=Han}+$/u;
/** 阿卜杜·热合曼, 努尔兰·艾肯: names transcribed from other languages. */
const dotted = /^\p{Script=Han}{1,6}(?:[·•‧・]\p{Script=Han}{1,6}){1,3}$/u;

/** 关注·乡村新业态: columns of a paper are named so, too. */
const column =
  /^(?:关注|聚焦|观察|视点|经济|民生|社会|文化|国际|健康|教育|体育|科技|法治|生态|三农|人物|讲述|调查|深度|新知|新时代|美丽|身边|基层|一线|解读|连线|特写|故事|对话|追踪|记者|新闻|财经|读书|艺术|评论|时评)[·•‧・]/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether characters can be one person's name under a role word, where nearly anything of two
 * or three characters is a name (`记者 邱爽`).
 */
export function isNameUnderRole(text: string): boolean {
  if (dotted.test(text)) return true;
  if (!han.test(text)) return false;
  return text.length === 2 || text.length === 3 || (text.length === 4 && surnameLength(text) > 0);
}

/** Words in brackets that stand where a signature could: (完), (待续), (资料图). */
const remarks =
  /^(?:一|二|三|四|五|上|中|下|左|右|前|后|完|续|待续|未完|下转|上接|资料|资料图|图|见图|附图|试行|暂行|左图|右图|上图|下图|节选|摘编|有删节)$/u;

/**
 * Whether characters are one person's name where a bracket, padding or 摄 says so: two or three
 * characters and no word of the language, or a known surname.
 */
export function isToldName(text: string): boolean {
  if (remarks.test(text)) return false;
  if (!isNameUnderRole(text)) return false;
  return surnameLength(text) > 0 ? isBareName(text) || text.length === 2 : !isWord(text);
}

/**
 * Whether characters are one person's name with nothing around them that says so: a known
 * surname, the right length, and not a word of the language (`安全`, `方便` begin with surnames).
 */
export function isBareName(text: string): boolean {
  if (dotted.test(text)) return !column.test(text);
  if (!han.test(text)) return false;
  const surname = surnameLength(text);
  if (surname === 0) return false;
  const given = text.length - surname;
  if (given < 1 || given > 2) return false;
  // 柏庄镇, 方城县: the surname of a person and the first character of a place.
  return !/[省市区县镇乡村路街巷局院校部委办]$/u.test(text) && !isWord(text);
}

function isWord(text: string): boolean {
  return words.segment(text)[Symbol.iterator]().next().value?.segment.length === text.length;
}

/**
 * Cuts names that are printed without blanks (`记者甲乙丙丁` → two names) at their surnames.
 * @returns the names, or null where the characters cannot be cut into names
 */
export function splitGluedNames(text: string): string[] | null {
  if (!han.test(text) || text.length < 2 || text.length > 24) return null;
  // best[i]: the best cut of the first i characters, as [cost, names].
  const best: ([number, string[]] | null)[] = [[0, []]];
  for (let end = 1; end <= text.length; end++) {
    let found: [number, string[]] | null = null;
    for (const length of [2, 3, 4]) {
      const before = best[end - length];
      if (before === null || before === undefined) continue;
      const name = text.slice(end - length, end);
      const surname = surnameLength(name);
      if (surname === 0 || (length === 4 && surname !== 2)) continue;
      const cost = before[0] + (length === 2 ? 1.2 : 1);
      if (found === null || cost < found[0]) found = [cost, [...before[1], name]];
    }
    best[end] = found;
  }
  return best[text.length]?.[1] ?? null;
}
