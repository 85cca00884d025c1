/**
 * A linear chain (conditional random field): a label for each item of a row of items, from the
 * features of each item and from which label stood before it.
 */
export type Chain = {
  readonly labels: readonly string[];
  /** Name of a feature → its place among the weights. */
  readonly features: ReadonlyMap<string, number>;
  /** A weight for each feature and label: those of feature `n` begin at `n * labels.length`. */
  readonly weights: Float32Array;
  /** A weight for each label after each other, the labels after one label behind those after another. */
  readonly steps: Float32Array;
  /** A weight for each label as the first of a row. */
  readonly begins: Float32Array;
};

/** The features of each item of a row, by name. Names that a chain does not know say nothing. */
export type FeatureRow = readonly (readonly string[])[];

/** How well each label fits each item by itself, the labels of one item behind those of another. */
export function fitOf(chain: Chain, row: FeatureRow): Float64Array {
  const width = chain.labels.length;
  const fit = new Float64Array(row.length * width);
  row.forEach((names, item) => {
    for (const name of names) {
      const feature = chain.features.get(name);
      if (feature === undefined) continue;
      for (let label = 0; label < width; label++) {
        const at = item * width + label;
        fit[at] = (fit[at] ?? 0) + (chain.weights[feature * width + label] ?? 0);
      }
    }
  });
  return fit;
}

/** Sums of logarithms: what leads to each label, and what can follow it. */
export type Sums = {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
};

export function sumsOf(
  { labels, steps, begins }: Pick<Chain, 'labels' | 'steps' | 'begins'>,
  fit: Float64Array,
): Sums {
  const width = labels.length;
  const items = fit.length / width;
  const forward = new Float64Array(fit.length);
  const backward = new Float64Array(fit.length);
  const terms = new Float64Array(width);
  for (let label = 0; label < width; label++) {
    forward[label] = (fit[label] ?? 0) + (begins[label] ?? 0);
  }
  for (let item = 1; item < items; item++) {
    const row = item * width;
    for (let to = 0; to < width; to++) {
      for (let from = 0; from < width; from++) {
        terms[from] = (forward[row - width + from] ?? 0) + (steps[from * width + to] ?? 0);
      }
      forward[row + to] = logSum(terms) + (fit[row + to] ?? 0);
    }
  }
  for (let item = items - 2; item >= 0; item--) {
    const row = item * width;
    for (let from = 0; from < width; from++) {
      for (let to = 0; to < width; to++) {
        terms[to] =
          (backward[row + width + to] ?? 0) +
          (steps[from * width + to] ?? 0) +
          (fit[row + width + to] ?? 0);
      }
      backward[row + from] = logSum(terms);
    }
  }
  return { forward, backward, total: logSum(forward.subarray(Math.max(0, items - 1) * width)) };
}

/** How likely each label is for each item, given the whole row; the labels of one item sum to 1. */
export function likelihoods(chain: Chain, row: FeatureRow): Float64Array {
  const { forward, backward, total } = sumsOf(chain, fitOf(chain, row));
  return forward.map((sum, at) => Math.exp(sum + (backward[at] ?? 0) - total));
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > most) most = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
