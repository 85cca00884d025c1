import { foldWidth } from '../page/fold-width.ts';
import { sliceOf, textOf, type Passage } from '../page/passage.ts';

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

/** A crosshead without the ornament or brackets around it: `◆从要我改到我要改`, `【汝河小区】`. */
export function bareCrosshead(passage: Passage): Passage {
  const text = textOf(passage);
  const lead = /^\s*[◆●▲★◇▶♦•■□◎【]\s*/u.exec(text)?.[0].length ?? 0;
  const tail = /^\s*【/u.test(text) ? (/】\s*$/u.exec(text)?.[0].length ?? 0) : 0;
  return sliceOf(passage, lead, text.length - tail);
}
