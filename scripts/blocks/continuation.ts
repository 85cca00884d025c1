import { cutOpening } from './opening/cut-opening.ts';
import { endsSentence, startsMidway, unclosed } from './shape.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words with which paragraphs of news begin; what starts so is seldom a second half. */
const opener =
  /^(?:“|"|「|据悉|据了解|据介绍|据统计|目前,|近日|近年|近期|日前|昨日|昨天|当天|当日|当晚|如今|此次|此外|另外|随后|下一步|接下来|为了?(?:更好|进一步|切实|深入|全面|确保|做好|推进|提升|营造|丰富|解决|加强|贯彻|方便)|本报|新华社|□|■|◆|●|\(?[一二三四五六七八九十]{1,2}[、)]|\d{1,2}[.、]\D)/u;

/** Words that begin paragraphs as well as the middle of sentences. */
const mayOpen =
  /^(?:今年|去年|同时|其中|截至|自\d|为了?[\p{Script=Han}]{2}|在[\p{Script=Han}]{2}|随着|通过|经过|针对|围绕|按照|根据|记者|(?:\d{4}年)?\d{1,2}月\d{1,2}日|目前)/u;

/** 高铁穿越油菜花海 / 上图:一列动车组…: no word 海上 there. */
const captionWords = /^\s*(?:[上下左右题]图|图)(?:[①-⑳\d]?\s*[:]|[①-⑳]|为)/u;

/** …砌在屋子 | 的西角: words that lean on what stands before them; 的确, 了解 and 着力 do not. */
const leaning = /^(?:的(?![士确])|们|吗|呢|吧|了(?![解却结然])|着(?![力眼手重实装陆急想落]))/u;

/** Characters after which a sentence cannot end. */
const leadsOn = /[的和与及或在为对把将向从以由被让使于至比跟同并而且但因着个,、;:(“《]/u;

/**
 * How well `after` reads as the second half of a paragraph that `before` breaks off: above 0
 * for, below 0 against. `before` must not end its sentence; what ends one is never continued.
 *
 *     …建设,提高青年创业服 | 务指导中心,充分提升…      +3: 服务 is a word
 *     …禁售禁放烟花 | 通告中明确,全区范围内…          -1: the page has no 花通
 */
export function continuation(before: string, after: string): number {
  if (endsSentence(before)) return -10;
  if (startsMidway(after)) return 6;
  if (captionWords.test(after)) return -6;
  if (cutOpening(before, after) !== null) return 6;
  let score = leaning.test(after) ? 4 : 0;
  if (leadsOn.test(before.slice(-1))) score += 2.5;
  const rest = unclosed(after);
  if (rest.quotes < 0 || rest.brackets < 0) {
    const open = unclosed(before);
    // “以前干活 | 靠经验,现在靠数据。”合作社负责人…: words that somebody said are closed in running text.
    if (open.quotes > 0 && rest.quotes < 0) score += after.length > 40 ? 3.5 : 2;
    if (open.brackets > 0 && rest.brackets < 0) score += 3;
  }
  if (opener.test(after)) score -= 2.5;
  else if (mayOpen.test(after)) score -= 1;
  if (wordCrosses(before, after)) score += 3;
  return score;
}

const mark = /[“”‘’「」『』《》()、。!?…—【】□■◆●]/u;

/** 社区|2023年, 灯塔路街道:|推进: no word goes on from Han characters to Latin ones or to figures. */
const changesScript = /^(?:\p{Script=Han}[ -~]|[ -~]\p{Script=Han})$/u;

/** A word of the language begins before the break and ends after it. */
function wordCrosses(before: string, after: string): boolean {
  const left = before.slice(-8);
  const right = after.slice(0, 8);
  // No word holds a mark; asking the dictionary takes a hundred times as long.
  if (mark.test(left.charAt(left.length - 1)) || mark.test(right.charAt(0))) return false;
  if (changesScript.test(left.charAt(left.length - 1) + right.charAt(0))) return false;
  const across = words.segment(left + right).containing(left.length);
  return across !== undefined && across.index < left.length;
}
