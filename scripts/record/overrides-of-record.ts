import type { EditorsRecord, RegionRole } from '../../src/model/index.ts';
import type { Part } from '../blocks/part.ts';
import type { Overrides } from '../pieces/overrides.ts';

/** The parts that a line of a given role can play; which one, its neighbours still decide. */
const partsOfRole: Readonly<Record<RegionRole, readonly Part[]>> = {
  series: ['series'],
  section: ['section'],
  kicker: ['kicker'],
  headline: ['headline', 'box'],
  deck: ['deck'],
  byline: ['byline', 'signature', 'remark'],
  paragraph: ['paragraph', 'opening', 'closing'],
  crosshead: ['crosshead'],
  caption: ['caption', 'photo'],
  credit: ['credit'],
  noise: ['noise'],
};

/** What a record says about the cutting of its page, as the earlier stages take it. */
export function overridesOfRecord(record: EditorsRecord): Overrides {
  const belongs = new Map<number, number>();
  for (const entry of record.pieces) {
    for (let line = entry.line; line <= (entry.through ?? entry.line); line++)
      belongs.set(line, entry.of);
  }
  return {
    parts: new Map(record.roles.map((it) => [it.line, partsOfRole[it.role]])),
    starts: new Set(record.starts.map((it) => it.line)),
    belongs,
    joining: {
      joins: new Map(record.joins.map((it) => [it.line, it.with])),
      parts: new Set(record.parts.map((it) => it.line)),
      cutOff: new Set(record.cutOff.map((it) => it.line)),
      complete: new Set(record.complete.map((it) => it.line)),
    },
  };
}
