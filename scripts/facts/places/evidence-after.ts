import type { PlaceKind } from '../../../src/model/index.ts';
import { isDigit } from './characters.ts';
import type { Reading } from './reading.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { wordAt } from './words/word-table.ts';

/**
 * Points for what follows a possible name: 湖光社区|党支部 +1, 社区|治理 -2; a colon or the end of
 * the line counts for a name (红旗路街道星光社区:), and so does a unit in it (东营区|辛店街道).
 */
export function pointsAfter(reading: Reading, to: number, rule: UnitRule): number {
  const { text } = reading;
  if (to === text.length) return 1;
  const code = text.charCodeAt(to);
  if (code === 0x3a || code === 0xff1a) return 1;
  if (isDigit(code)) return afterNumber(text, to, rule.kind);
  const likely = wordAt(rule.likely, text, to);
  const unlikely = wordAt(rule.unlikely, text, to);
  const word = likely === 0 && unlikely === 0 ? 0 : likely >= unlikely ? 1 : -2;
  return word <= 0 && opensUnit(reading, to, rule.kind) ? 2 : word;
}

/** 太和路42号, 银河花园3号楼. */
function afterNumber(text: string, to: number, kind: PlaceKind): number {
  if (kind === 'compound')
    return /^\d{1,3}(?:号楼|栋|幢|单元)/u.test(text.slice(to, to + 6)) ? 2 : 1;
  return kind === 'road' ? 1 : 0;
}

const towns = /^[一-鿿]{2,4}?(?:街道|社区|村(?!民)|镇|乡)/u;
const communities = /^[一-鿿]{2,6}?(?:社区|村(?!民))/u;
const compounds = /^[一-鿿]{2,8}?(?:小区|家属院|花园|家园|巷)/u;

/** What may lie in a place of each kind. */
const within: Partial<Record<PlaceKind, RegExp>> = {
  city: towns,
  district: towns,
  subdistrict: communities,
  town: communities,
  community: compounds,
};

/** 辛店街道 behind 东营区, 靳小庄村 behind 柏庄镇; not 老旧小区 behind 社区. */
function opensUnit({ text, gluedFrom }: Reading, to: number, kind: PlaceKind): boolean {
  return gluedFrom[to] === 0 && within[kind]?.test(text.slice(to, to + 12)) === true;
}
