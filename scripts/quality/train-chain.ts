import type { Fraction } from './random.ts';
import { sumsOf, type Chain, type FeatureRow } from '../blocks/model/chain.ts';

/** A row of items with the labels that are right. */
export type Example = { readonly row: FeatureRow; readonly labels: readonly number[] };

export type Settings = {
  readonly rounds: number;
  /** Features that occur in fewer items are left out. */
  readonly least: number;
  readonly rate: number;
  /** How strongly each weight is drawn to nothing. */
  readonly shrink: number;
  readonly random: Fraction;
};

/** Learns the weights of a chain (gradient steps of AdaGrad, L1 by truncation). */
export function trainChain(
  labels: readonly string[],
  examples: readonly Example[],
  { rounds, least, rate, shrink, random }: Settings,
): Chain {
  const width = labels.length;
  const features = featuresOf(examples, least);
  const rows = examples.map(({ row, labels: right }) => ({
    right,
    items: row.map((names) => Int32Array.from(names.flatMap((name) => features.get(name) ?? []))),
  }));
  const weights = new Float32Array(features.size * width);
  const squares = new Float32Array(weights.length);
  const steps = new Float32Array(width * width);
  const stepSquares = new Float32Array(steps.length);
  const begins = new Float32Array(width);
  const beginSquares = new Float32Array(width);
  const update = (all: Float32Array, sums: Float32Array, at: number, slope: number): void => {
    const sum = (sums[at] ?? 0) + slope * slope;
    sums[at] = sum;
    const pace = rate / Math.sqrt(sum + 1e-3);
    const value = (all[at] ?? 0) - pace * slope;
    const pull = pace * shrink;
    all[at] = value > pull ? value - pull : value < -pull ? value + pull : 0;
  };
  const order = rows.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const example = rows[index];
      if (example === undefined || example.items.length === 0) continue;
      const { items, right } = example;
      const fit = new Float64Array(items.length * width);
      items.forEach((item, at) => {
        for (const feature of item)
          for (let label = 0; label < width; label++)
            fit[at * width + label] =
              (fit[at * width + label] ?? 0) + (weights[feature * width + label] ?? 0);
      });
      const { forward, backward, total } = sumsOf({ labels, steps, begins }, fit);
      const slopes = new Float64Array(steps.length);
      for (let at = 1; at < items.length; at++) {
        const row = at * width;
        for (let from = 0; from < width; from++)
          for (let to = 0; to < width; to++)
            slopes[from * width + to] =
              (slopes[from * width + to] ?? 0) +
              Math.exp(
                (forward[row - width + from] ?? 0) +
                  (steps[from * width + to] ?? 0) +
                  (fit[row + to] ?? 0) +
                  (backward[row + to] ?? 0) -
                  total,
              );
        const step = (right[at - 1] ?? 0) * width + (right[at] ?? 0);
        slopes[step] = (slopes[step] ?? 0) - 1;
      }
      slopes.forEach((slope, at) => {
        if (Math.abs(slope) > 1e-5) update(steps, stepSquares, at, slope);
      });
      items.forEach((item, at) => {
        for (let label = 0; label < width; label++) {
          const likely = Math.exp(
            (forward[at * width + label] ?? 0) + (backward[at * width + label] ?? 0) - total,
          );
          const slope = likely - (right[at] === label ? 1 : 0);
          if (Math.abs(slope) < 1e-3) continue;
          if (at === 0) update(begins, beginSquares, label, slope);
          for (const feature of item) update(weights, squares, feature * width + label, slope);
        }
      });
    }
  }
  return { labels, features, weights, steps, begins };
}

function featuresOf(examples: readonly Example[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of examples)
    for (const names of row)
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return new Map(names.sort().map((name, index) => [name, index]));
}

function shuffle(order: number[], random: Fraction): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
