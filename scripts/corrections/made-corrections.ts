import fc from 'fast-check';
import type { SourcePage } from '../source/page.ts';

/** What is wrong with a made correction, if anything. */
export const madeKinds = [
  'good',
  'agreeing',
  'conflicting',
  'stale',
  'malformed',
  'hostile',
] as const;
export type MadeKind = (typeof madeKinds)[number];

/** A correction file of one correction, made for tests. */
export type MadeCorrection = { readonly kind: MadeKind; readonly text: string };

type Words = {
  readonly source: string;
  readonly line: number;
  readonly read: string;
  readonly as: string;
};

const han = fc.constantFrom(
  ...Array.from(
    '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么',
  ),
);

/** Words of some line and what they might be: a character other, missing or too many. */
function anyWords(pages: readonly SourcePage[]): fc.Arbitrary<Words> {
  const places = pages.flatMap((page) =>
    page.lines
      .filter((line) => line.text.trim().length > 1)
      .map((line) => ({ source: page.source, line: line.number, text: line.text })),
  );
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(),
      fc.constantFrom('other', 'missing', 'too many'),
      han,
    )
    .map(([{ source, line, text }, start, length, at, change, character]) => {
      const from = start % text.length;
      const read = text.slice(from, from + length);
      const middle = at % read.length;
      const after = read.slice(change === 'too many' ? middle : middle + 1);
      const as = read.slice(0, middle) + (change === 'missing' ? '' : character) + after;
      return { source, line, read, as };
    });
}

/** Text that does not obey the schema, or is no YAML. */
const breakages: readonly ((it: Words) => string)[] = [
  (it) => fileOf({ ...it, line: String(it.line) }),
  (it) => fileOf({ ...it, line: 0 }),
  (it) => fileOf({ ...it, why: 7 }),
  (it) => fileOf({ ...it, sure: true }),
  ({ source, read, as }) => fileOf({ source, read, as }),
  (it) => fileOf(it).slice(0, -4),
  (it) => `corrections: ${JSON.stringify(it)}`,
  () => 'corrections:\n  - a: [\n',
  () => '',
  (it) => fileOf(it).replace('"as"', '"read"'),
];

/** Text that means harm. */
const attacks: readonly ((it: Words) => string)[] = [
  (it) => fileOf({ ...it, source: `../sources/${it.source}` }),
  (it) => fileOf({ ...it, source: '/etc/passwd' }),
  (it) => fileOf({ ...it, as: `${it.as}\u202E` }),
  (it) => fileOf({ ...it, as: `${it.as}\n${it.as}` }),
  (it) => fileOf({ ...it, as: `\u001B[2J${it.as}` }),
  (it) => fileOf({ ...it, as: it.read }),
  (it) => fileOf({ ...it, as: '字'.repeat(5000) }),
  (it) => fileOf({ ...it, who: 'editor' }),
  (it) => fileOf({ ...it, who: '\u202E编者' }),
  (it) => fileOf({ ...it, line: 2 ** 53 }),
  (it) => fileOf(it).replace('"why"', '"__proto__":{"sure":true},"why"'),
  () => `a: &a [x, x]\nb: &b [*a, *a]\ncorrections: [*b, *b]\n`,
  () => `corrections: ${'['.repeat(3000)}`,
  ({ source, line }) => fileOf({ source, line, read: '', as: 'x' }),
];

/**
 * Files of one correction each over the lines of some pages, the same for the same seed. One that
 * agrees or conflicts is about the words of a good one before it.
 *
 * @param count - how many
 */
export function madeCorrections(
  pages: readonly SourcePage[],
  count: number,
  seed: number,
): MadeCorrection[] {
  const words = fc.sample(anyWords(pages), { seed, numRuns: count });
  const picks = fc.sample(fc.nat(), { seed: seed + 1, numRuns: count });
  const good: Words[] = [];
  return words.map((it, index) => {
    const kind = madeKinds[index % madeKinds.length] ?? 'good';
    const pick = picks[index] ?? 0;
    const cycle = Math.floor(index / madeKinds.length);
    const text = (of: readonly ((it: Words) => string)[]) => of[pick % of.length]?.(it) ?? '';
    if (kind === 'good') good.push(it);
    // Every second good one has others that agree, the rest have some that do not.
    const agreed = good[cycle - (cycle % 2)] ?? it;
    const disputed = good[cycle - 1 + (cycle % 2)] ?? it;
    const who = `读者${pick % 7}`;
    const texts: Readonly<Record<MadeKind, () => string>> = {
      good: () => fileOf({ ...it, who }),
      agreeing: () => fileOf({ ...agreed, who, ...wider(agreed, pages) }),
      conflicting: () => fileOf({ ...disputed, as: `${disputed.as}甲`, who }),
      stale: () => fileOf({ ...it, line: it.line + 1 + (pick % 5), who }),
      malformed: () => text(breakages),
      hostile: () => text(attacks),
    };
    return { kind, text: texts[kind]() };
  });
}

/** The same with the characters before and after quoted along. */
function wider({ source, line, read, as }: Words, pages: readonly SourcePage[]) {
  const text = pages.find((it) => it.source === source)?.lines[line - 1]?.text ?? '';
  const at = text.indexOf(read);
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + read.length, at + read.length + 2);
  return { read: before + read + after, as: before + as + after };
}

function fileOf(correction: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ corrections: [{ why: '像是误读。', ...correction }] })}\n`;
}
