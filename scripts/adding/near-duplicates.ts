import { foldWidth } from '../source/characters.ts';
import type { Line } from '../source/page.ts';

/** A text that shares much with another. */
export type Duplicate = {
  readonly name: string;
  /** Of the shorter text's stretches, how many the other has: 0 to 1. */
  readonly share: number;
};

/** Characters of one stretch; two texts that share one have it from each other. */
const width = 8;
/** One stretch in so many is looked up; which ones depends on their characters alone. */
const sampled = 64;
/** A stretch that so many texts have is what every page prints: an address, a price. */
const mostBearers = 50;
/** Texts are pointed out from this share on. */
const least = 0.3;

/** A known text. Its stretches are reckoned again when it is compared: ten thousand are too many to keep. */
type Text = { readonly name: string; readonly lines: readonly Line[] };

/**
 * Finds texts that are nearly the same, among many: samples of stretches are looked up (the method
 * of Broder, On the resemblance and containment of documents, 1997), and only what shares samples is
 * compared in full. Time and memory grow with the number of texts, not with its square.
 */
export class NearDuplicates {
  readonly #texts: Text[] = [];
  readonly #bearers = new Map<number, number[]>();

  /** What is known from now on. */
  add(name: string, lines: readonly Line[]): void {
    const index = this.#texts.push({ name, lines }) - 1;
    for (const hash of sampleOf(stretchesOf(lines))) {
      const bearers = this.#bearers.get(hash);
      if (bearers === undefined) this.#bearers.set(hash, [index]);
      else if (bearers.length < mostBearers) bearers.push(index);
    }
  }

  /** The known text that shares most with this one; null where none shares much. */
  find(lines: readonly Line[]): Duplicate | null {
    const own = stretchesOf(lines);
    const times = new Map<number, number>();
    for (const hash of sampleOf(own)) {
      for (const index of this.#bearers.get(hash) ?? []) {
        times.set(index, (times.get(index) ?? 0) + 1);
      }
    }
    const likely = [...times].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
    let best: Duplicate | null = null;
    for (const [index] of likely) {
      const other = this.#texts[index];
      const share = other === undefined ? 0 : shareOf(own, stretchesOf(other.lines));
      if (other !== undefined && share >= least && share > (best?.share ?? 0)) {
        best = { name: other.name, share };
      }
    }
    return best;
  }
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const hash of few) if (many.has(hash)) both++;
  return few.size === 0 ? 0 : both / few.size;
}

/** Blanks and widths differ between two readings of one page, and say nothing. */
function stretchesOf(lines: readonly Line[]): Set<number> {
  const text = foldWidth(lines.map((it) => it.text.replaceAll(/\s+/gu, '')).join(''));
  const stretches = new Set<number>();
  for (let at = 0; at + width <= text.length; at++) {
    // FNV-1a over the characters, mixed once more for the sake of the last bits.
    let hash = 0x811c9dc5;
    for (let i = at; i < at + width; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    stretches.add((hash ^ (hash >>> 15)) >>> 0);
  }
  return stretches;
}

function sampleOf(stretches: ReadonlySet<number>): number[] {
  const sample = [...stretches].filter((it) => it % sampled === 0);
  // A text of a few lines has none to spare.
  return sample.length < 4 ? [...stretches].slice(0, sampled) : sample;
}
