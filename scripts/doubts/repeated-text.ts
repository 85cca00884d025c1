import { type Finding, wordHolding, wordsAround } from './finding.ts';

/** Characters that make a stretch worth comparing. */
const shortest = 10;
/** A stretch further away than its own end must be this long, and a clause. */
const shortestAfar = 16;
/** Characters that may stand between a stretch and its repetition. */
const gap = 6;

/** A stretch of the page that stands there twice. Offsets count in the text at `index`. */
type Repetition = { readonly index: number; readonly finding: Finding };

/**
 * Lines that were read twice. Side by side, the first reading with a wrong end:
 *
 *     2022年8月20日,河南昱洁物业少费。 2022年8月20日,河南昱洁物业有限公司…
 *
 * or the end of one paragraph again as the end of another, in place of what was printed there:
 *
 *     …主动当起了采购员、代办员及监督劝导员,用实际行动践行着共产党员的初心和使命。
 *     …每月制定了采购员、代办员及监督劝导员,用实际行动践行着共产党员的初心和使命。
 *
 * Names and slogans that a page repeats are no doubt: apart from its own end a stretch must be a
 * clause and more, and end where a paragraph ends. Nor are lists whose items are made alike:
 * 安阳极致汽车销售服务有限公司、安阳安德宝汽车销售服务有限公司.
 *
 * @param texts - the paragraphs of the page in reading order, blanks and notes resolved
 */
export function repeatedStretches(texts: readonly string[]): Repetition[] {
  const whole = texts.join('\n');
  const starts: number[] = [];
  let sum = 0;
  for (const text of texts) {
    starts.push(sum);
    sum += text.length + 1;
  }
  const found: Repetition[] = [];
  const report = (from: number, to: number, as: string | null, why: string): void => {
    const index = lastUpTo(starts, from);
    const start = starts[index] ?? 0;
    found.push({
      index,
      finding: { rule: 'text-repeated', from: from - start, to: to - start, as, why },
    });
  };
  for (const { before, at, length } of repetitions(whole)) {
    const stretch = whole.slice(at, at + length);
    const between = at - before - length;
    if (between <= gap && !whole.slice(before, at).includes('\n')) {
      if (!isRunning(stretch) || /[、》;]/u.test(whole.slice(before, at))) continue;
      report(before, at, '', '这几个字紧接着又读了一遍，前一遍疑是重复识读。');
    } else if (
      length >= shortestAfar &&
      isEnd(whole, at + length) &&
      isEnd(whole, before + length) &&
      /[,;:。!?].*[,;:、。!?]/u.test(stretch)
    ) {
      report(at, at + length, null, '前文的字句在这里重出，疑是顶替了原文。');
    }
  }
  return found;
}

/** The index of the last of rising numbers that is not above a limit. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Words of a sentence, not a name of ten characters and not a dotted line. */
function isRunning(stretch: string): boolean {
  if (new Set(stretch).size < shortest / 2) return false;
  return stretch.length >= shortestAfar || /[,:。!?0-9]/u.test(stretch);
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || text.charAt(at) === '\n';
}

/** Longest stretches that stood before, from left to right, within one paragraph each. */
function repetitions(text: string): { before: number; at: number; length: number }[] {
  const found: { before: number; at: number; length: number }[] = [];
  const bits = Math.ceil(Math.log2(Math.max(2, text.length * 2)));
  const seen = new Int32Array(2 ** bits);
  let hash = 0;
  let filled = 0;
  let free = 0;
  for (let end = 0; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) {
      filled = 0;
      hash = 0;
      continue;
    }
    hash = (Math.imul(hash, base) + code) | 0;
    filled++;
    if (filled > shortest) {
      hash = (hash - Math.imul(text.charCodeAt(end - shortest), highest)) | 0;
    }
    if (filled < shortest) continue;
    const at = end - shortest + 1;
    const slot = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
    const before = (seen[slot] ?? 0) - 1;
    seen[slot] = at + 1;
    if (before < 0 || at < free || !same(text, before, at, shortest)) continue;
    let length = shortest;
    while (
      at + length < text.length &&
      text.charCodeAt(at + length) !== 10 &&
      text.charCodeAt(before + length) === text.charCodeAt(at + length)
    ) {
      length++;
    }
    found.push({ before, at, length });
    free = at + length;
  }
  return found;
}

const base = 0x01000193;
/** base to the power of `shortest`. */
const highest = Array.from({ length: shortest }).reduce<number>((n) => Math.imul(n, base), 1);

function same(text: string, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    if (text.charCodeAt(a + k) !== text.charCodeAt(b + k)) return false;
  }
  return true;
}

/**
 * Doublings that are words, and characters that double as people please: 走走看看, 天天, 一个个.
 */
const legal = new Set(
  '天人个家日月年岁时刻分秒处件样条种层步步点滴代户声句字页篇张片块颗粒朵棵株根串滴团圈双对队群班级门门行排列座栋间屋村乡镇县市省国' +
    '爸妈爷奶哥姐弟妹姑叔舅婶公婆娃宝星乖太伯' +
    '看听说谈聊想试问读写学走跑跳玩逛尝坐等歇歇转扫擦洗找查数算管帮讲唱笑' +
    '大小高低长短深浅红绿白黑黄蓝青厚薄轻重快慢早晚多少好满圆弯直远近细粗硬软冷热暖凉干湿浓淡甜苦咸酸香' +
    '刚常偏仅渐渐默悄频屡纷单恰稍略微匆缓徐徐依殷拳谆循惴栩熠冉茫苍浩荡滔滚潺淙飘袅亭累硕津源源绵历济皑郁葱芸欣欣沾津' +
    '哈呵嘻嘿呜哇嗡轰隆叮当咚哗沙啦滴答咕叽喳咔嚓嚷啪砰扑通' +
    '真实切明原堂正口念心眼手脚头面耳鼻身形色声事物理情意思念',
);

/** Characters that never double where they are read once. */
const particles = new Set('的了在到和与及或把被将从对于为是着过而且并但就都也还又');

/**
 * A character read twice: 领导到|到现场, 未隔离|离地. Not where it is meant twice: a doubling that
 * is a word (人人, 渐渐), one word's end and the next one's beginning (中华人民共和国|国务院,
 * 协会|会长), 了解 after 了, 实实在在, 一项项, names (周媛媛), numbers (一一).
 */
export function doubledCharacters(text: string): Finding[] {
  const found: Finding[] = [];
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - 1)) continue;
    const twice = text.charAt(at);
    if (!/\p{Script=Han}/u.test(twice) || legal.has(twice)) continue;
    if (/[一二三四五六七八九十百千万零某]/u.test(twice)) continue;
    // 一项项, 实实在在, 踏踏实实.
    if (text.charAt(at - 2) === '一' || isDoubled(text, at + 2) || isDoubled(text, at - 2))
      continue;
    if (readTwice(text, at, twice)) {
      found.push({
        rule: 'word-doubled',
        from: at - 1,
        to: at + 1,
        as: twice,
        why: `“${twice}”字重出，疑是重复识读。`,
      });
    }
  }
  return found;
}

function isDoubled(text: string, at: number): boolean {
  return at > 0 && text.charAt(at) !== '' && text.charAt(at) === text.charAt(at - 1);
}

function readTwice(text: string, at: number, twice: string): boolean {
  const words = wordsAround(text, at - 1, at + 1);
  const first = wordHolding(words, at - 1);
  const second = wordHolding(words, at);
  if (first === null || second === null || first.from === second.from) return false;
  // 国务院 after 共和国, 了解 after 了: the second begins a word of its own.
  if (second.text.length > 1 && first.text.length > 1) return false;
  if (particles.has(twice)) return second.text.length === 1;
  if (second.text.length > 1) return false;
  // 周媛媛: two lone characters behind a surname look the same as in a word read twice.
  return first.text.length > 1;
}
