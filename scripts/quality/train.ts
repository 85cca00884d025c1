import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Block } from '../blocks/form-blocks.ts';
import { blockFeatures } from '../blocks/model/block-features.ts';
import { countRarity } from '../blocks/model/cohesion.ts';
import { lineFeatures, printedLine } from '../blocks/model/line-features.ts';
import { roleLabels, storeModel } from '../blocks/model/reader-model.ts';
import { countSeams } from '../blocks/model/seam.ts';
import { widthOf } from '../blocks/shape.ts';
import { viewBlocks } from '../blocks/view.ts';
import { weigh } from '../blocks/weigh.ts';
import { foldWidth } from '../source/characters.ts';
import { pageMaker, type CorpusPiece, type Unit, type UnitRole } from './made-pages.ts';
import { randomOf } from './random.ts';
import { trainChain, type Example } from './train-chain.ts';
import { setInLines } from './typeset-lines.ts';

/**
 * npm run train -- --corpus FILE --pages DIR…
 *
 * Learns the reader of `scripts/data/reader-model.json` from annotated pages (folders with
 * `sources/` and `truth/`) and from pages made of a corpus (one piece of a newspaper as JSON a
 * line). The shipped one: a half of a national daily's pages, `papers2/tune`, `papers` and the
 * annotated shipped pages, with the settings below. `papers2/held` is never learned from.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    pages: { type: 'string', multiple: true, default: [] },
    made: { type: 'string', default: '900' },
    repeat: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '4' },
    least: { type: 'string', default: '6' },
    shrink: { type: 'string', default: '0.02' },
    out: { type: 'string', default: 'scripts/data/reader-model.json' },
  },
});

const unitRoles: Readonly<Record<string, UnitRole>> = {
  series: 'series',
  section: 'section',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  dateline: 'byline',
  paragraph: 'paragraph',
  table: 'paragraph',
  crosshead: 'crosshead',
  caption: 'caption',
  credit: 'credit',
  noise: 'noise',
  margin: 'noise',
};

const random = randomOf(options.seed).fraction;
const digest = createHash('sha256');
const corpus = options.corpus.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  digest.update(text);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusPiece);
});
const annotated = options.pages.flatMap((folder) => readAnnotated(folder));
const texts = corpus.map((piece) => foldWidth(piece.paragraphs.join('。')));
const seams = countSeams(texts);
const rarity = countRarity(texts);
const make = pageMaker(corpus, random);

const lineRows: Example[] = [];
const blockRows: Example[] = [];
const learnBlocks = (units: readonly Unit[]): void => {
  const views = viewBlocks(units.map(blockOf));
  blockRows.push({
    row: blockFeatures(
      views,
      views.map((view) => weigh(view, [])),
      rarity,
    ),
    labels: units.map((unit) => labelOf(unit.role, unit.starts)),
  });
};
const learnLines = (units: readonly Unit[]): void => {
  const lines = setInLines(units, random).slice(0, 600);
  lineRows.push({
    row: lineFeatures(
      lines.map((it) => ({ text: foldWidth(it.text), gap: it.gap, indented: it.indented })),
      seams,
    ),
    labels: lines.map((it) => (it.goesOn ? 1 : 0)),
  });
  const gaps = new Map<number, { gap: number; indented: boolean }>();
  for (const line of lines) if (!gaps.has(line.unit)) gaps.set(line.unit, line);
  learnBlocks(
    units.flatMap((unit, index) => {
      const set = gaps.get(index);
      return set === undefined ? [] : [{ ...unit, gap: set.gap, indented: set.indented }];
    }),
  );
};
const learnWhole = (units: readonly Unit[]): void => {
  const flat = random() < 0.5 ? units.map((unit) => ({ ...unit, gap: 0 })) : units;
  lineRows.push({
    row: lineFeatures(
      flat.map((it) => ({ ...printedLine(it.text, it.gap), indented: it.indented })),
      seams,
    ),
    labels: flat.map(() => 0),
  });
  learnBlocks(units);
};
let count = 0;
while (count < Number(options.made)) {
  const units = make();
  if (units.length < 5) continue;
  count++;
  if (count % 2 === 0) learnWhole(units);
  else learnLines(units);
}
for (const units of annotated) {
  for (let round = 0; round < Number(options.repeat); round++) {
    if (round % 2 === 0)
      learnWhole(
        round % 4 === 0
          ? units
          : units.map((unit) => ({ ...unit, gap: unit.starts ? unit.gap : 0 })),
      );
    else learnLines(units);
  }
}
console.log(`${lineRows.length} pages of lines, ${blockRows.length} of blocks`);
const base = { rate: 0.15, shrink: Number(options.shrink), random, least: Number(options.least) };
const joiner = trainChain(['no', 'yes'], lineRows, { ...base, rounds: 3 });
const roles = trainChain(roleLabels, blockRows, { ...base, rounds: Number(options.rounds) });
const stored = JSON.stringify(
  storeModel({ joiner, roles, seams, rarity }, digest.digest('hex'), Number(options.seed)),
);
writeFileSync(options.out, `${stored}\n`);
console.log(
  `${joiner.features.size} + ${roles.features.size} features, ${stored.length} bytes in ${options.out}`,
);

function blockOf(unit: Unit, index: number): Block {
  return {
    lines: [{ number: index + 1, text: unit.text }],
    text: unit.text,
    width: widthOf(unit.text),
    gap: unit.gap,
    indented: unit.indented,
  };
}

function labelOf(role: UnitRole, starts: boolean): number {
  const name =
    role === 'section' || role === 'series'
      ? 'label'
      : !starts || role === 'noise'
        ? role
        : role === 'kicker' || role === 'paragraph' || role === 'caption'
          ? `first ${role}`
          : role === 'credit'
            ? 'first caption'
            : 'first headline';
  return roleLabels.findIndex((it) => it === name);
}

type Truth = {
  readonly source: string;
  readonly regions: readonly {
    readonly lines: readonly [number, number] | readonly (readonly [number, number])[];
    readonly role: string;
    readonly piece?: string | null;
  }[];
};

/** Pages annotated by hand: a folder with `sources/` and `truth/`. */
function readAnnotated(folder: string): Unit[][] {
  return readdirSync(join(folder, 'truth'))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const raw = readFileSync(join(folder, 'truth', file), 'utf8');
      const truth = JSON.parse(raw) as Truth;
      const source = readFileSync(join(folder, 'sources', truth.source), 'utf8');
      digest.update(raw).update(source);
      const lines = source.split(/\r?\n/u);
      const pieces = new Map<string, number>();
      const regions = truth.regions
        .map((region) => ({
          ...region,
          lines: (typeof region.lines[0] === 'number' ? [region.lines] : region.lines) as [
            number,
            number,
          ][],
        }))
        .toSorted((a, b) => (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0));
      let end = 0;
      return regions.map((region): Unit => {
        const [first = 1] = region.lines[0] ?? [];
        const own = region.lines.flatMap(([from, to]) => lines.slice(from - 1, to));
        const role = unitRoles[region.role] ?? 'paragraph';
        const loose =
          role === 'noise' ||
          role === 'section' ||
          role === 'series' ||
          region.piece === null ||
          region.piece === undefined;
        const key = region.piece ?? '';
        const starts = !loose && !pieces.has(key);
        if (starts) pieces.set(key, pieces.size);
        let gap = 0;
        for (let at = first - 1; at > end && (lines[at - 1] ?? '').trim() === ''; at--) gap++;
        end = region.lines.at(-1)?.[1] ?? first;
        return {
          text: foldWidth(own.map((it) => it.trim()).join('')).trim(),
          role,
          piece: loose ? null : (pieces.get(key) ?? null),
          starts,
          gap,
          indented: /^(?:\u3000|[ \u00a0]{2,}|\t)/u.test(own[0] ?? ''),
        };
      });
    });
}
