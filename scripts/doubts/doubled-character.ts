import type { Finding } from './finding.ts';
import { wordHolding, wordsAround } from './words-around.ts';

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
