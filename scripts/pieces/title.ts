import { foldWidth } from '../source/fold-width.ts';
import { sliceOf, textOf, type Passage } from '../source/passage.ts';

/** A kicker without the colon or dash that leads on to the headline: `灯塔路街道:`. */
export function bareKicker(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  return sliceOf(passage, 0, text.replace(/\s*(?::|[—―–-]{1,3})\s*$/u, '').length);
}

/** A deck without the dash before it: `——看北关区如何提升基层治理水平`. */
export function bareDeck(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  return sliceOf(passage, text.length - text.replace(/^\s*[—―–-]{1,3}\s*/u, '').length);
}

/** A section label without its mark: `■新闻快讯`, `【部门动态】`. */
export function bareSection(passage: Passage): Passage {
  const text = foldWidth(textOf(passage));
  const lead = /^[^\p{Letter}\p{Number}]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[^\p{Letter}\p{Number})”"]*$/u.exec(text)?.[0].length ?? 0;
  return lead + tail >= text.length ? passage : sliceOf(passage, lead, text.length - tail);
}

/**
 * A crosshead without the ornament or brackets around it: `◆从要我改到我要改`, `【汝河小区】`. Where
 * there is nothing else it stays.
 */
export function bareCrosshead(passage: Passage): Passage {
  const text = textOf(passage);
  const lead = /^\s*[◆●▲★◇▶♦•■□◎【]\s*/u.exec(text)?.[0].length ?? 0;
  const tail = /^\s*【/u.test(text) ? (/】\s*$/u.exec(text)?.[0].length ?? 0) : 0;
  return lead + tail >= text.length ? passage : sliceOf(passage, lead, text.length - tail);
}

/** Columns of comment and observation that papers name in brackets behind the headline. */
const column =
  /[(\uff08](\p{Script=Han}{0,4}(?:论坛|谈|评|评论|观察|随笔|漫笔|时评|走笔|札记|手记|访谈|纵横|视点|视野|之声|圆桌|现场|故事|声音|快语|絮语|新语|夜话))[)\uff09]\s*$/u;

/** Parts the name of a column from a headline: 把小事当作大事干(人民论坛). */
export function partLabel(passage: Passage): { title: Passage; label: Passage | null } {
  const text = textOf(passage);
  const match = column.exec(text);
  if (match?.[1] === undefined || match.index === 0) return { title: passage, label: null };
  const at = match.index + match[0].indexOf(match[1]);
  const title = sliceOf(passage, 0, text.slice(0, match.index).trimEnd().length);
  return { title, label: sliceOf(passage, at, at + match[1].length) };
}

/** The bracket that leads in a brief and is its headline: 【市档案馆征集老校徽】. */
export function leadOf(passage: Passage): Passage | null {
  const match = /^\s*【([^】]{2,24})】/u.exec(textOf(passage));
  if (match?.[1] === undefined) return null;
  const at = match[0].indexOf('【') + 1;
  return sliceOf(passage, at, at + match[1].length);
}
