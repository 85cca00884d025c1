import { CharacterSet, isDigit, isHan, isLetter } from './characters.ts';
import type { Reading } from './reading.ts';
import { sizeOf } from './sizes.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { nameWords } from './words/glued-words.ts';
import { firmParticles, looseParticles } from './words/particles.ts';
import { wordBefore } from './words/word-table.ts';

/** By place: 1 + size of the name that ends there; 0: none does. */
export type Ends = Uint8Array;

/** Points for what stands before a possible start; the table is in start-of-name.ts. */
export function pointsBefore(reading: Reading, from: number, rule: UnitRule, ends: Ends): number {
  if (from === 0) return 3;
  const { text } = reading;
  const ended = ends[from] ?? 0;
  if (ended > 0 && ended - 1 < sizeOf[rule.kind]) return 6;
  const code = text.charCodeAt(from - 1);
  if (!isHan(code)) return afterSign(text, from, rule, ends);
  if ((reading.cityTo[from] ?? 0) > 0 && rule.kind !== 'venue' && text.charAt(from) !== '市') {
    return 5;
  }
  if ((reading.gluedTo[from] ?? 0) > 0) return 4;
  return afterParticle(reading, from, rule, ends);
}

/** ,|湖光社区; in a list whose last name is of this kind, 正街社区、|建设社区, the sign says more. */
function afterSign(text: string, from: number, rule: UnitRule, ends: Ends): number {
  const code = text.charCodeAt(from - 1);
  if (isDigit(code) || isLetter(code)) return 0;
  if (text.charAt(from - 1) !== '、' || ends[from - 1] === 0) return 3;
  return endsSame(ends, from - 1, rule) ? 5 : 4;
}

function endsSame(ends: Ends, at: number, rule: UnitRule): boolean {
  return (ends[at] ?? 0) - 1 === sizeOf[rule.kind];
}

/** 3月|, 10日|, 9时|: behind a figure these end a time. */
const clock = new CharacterSet('日月年时点分');

function afterParticle(reading: Reading, from: number, rule: UnitRule, ends: Ends): number {
  const { text } = reading;
  if (clock.hasAt(text, from - 1) && isDigit(text.charCodeAt(from - 2))) return 4;
  const loose = looseParticles.hasAt(text, from - 1);
  if (loose || firmParticles.hasAt(text, from - 1)) {
    if ((ends[from - 1] ?? 0) > 0) return endsSame(ends, from - 1, rule) ? 5 : 4;
    if (!loose || from === 1 || !isHan(text.charCodeAt(from - 2))) return 4;
    return (reading.gluedTo[from - 1] ?? 0) > 0 ? 4 : 2;
  }
  return wordBefore(nameWords, text, from) > 0 ? 2 : 0;
}
