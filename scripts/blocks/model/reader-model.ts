import { readFileSync } from 'node:fs';
import type { Chain } from './chain.ts';
import type { Rarity } from './cohesion.ts';
import type { SeamTable } from './seam.ts';

/** What was learned from annotated pages: see `npm run train`. */
export type ReaderModel = {
  /** Which lines go on with the line above; labels: no, yes. */
  readonly joiner: Chain;
  /** What the blocks of a page are; labels: {@link roleLabels}. */
  readonly roles: Chain;
  readonly seams: SeamTable;
  readonly rarity: Rarity;
};

/** What the model tells apart: parts of a piece, and whether a block is the first of its piece. */
export const roleLabels = [
  'noise',
  'label',
  'first kicker',
  'first headline',
  'first paragraph',
  'first caption',
  'kicker',
  'headline',
  'deck',
  'byline',
  'paragraph',
  'crosshead',
  'caption',
  'credit',
] as const;

/** The model as it is kept in a file: names of features, weights in whole steps. */
export type StoredModel = {
  /** Of all material that it was trained on: SHA-256, hexadecimal. */
  readonly material: string;
  readonly seed: number;
  readonly joiner: StoredChain;
  readonly roles: StoredChain;
  readonly seams: { readonly pairs: string; readonly singles: string; readonly total: number };
  readonly rarity: string;
};

type StoredChain = {
  readonly labels: readonly string[];
  readonly features: string;
  /** Whole numbers from -127 to 127, in Base64, in steps of `step`. */
  readonly weights: string;
  readonly step: number;
  readonly steps: readonly number[];
  readonly begins: readonly number[];
};

export function storeModel(model: ReaderModel, material: string, seed: number): StoredModel {
  return {
    material,
    seed,
    joiner: storeChain(model.joiner),
    roles: storeChain(model.roles),
    seams: {
      pairs: base64(model.seams.pairs),
      singles: base64(model.seams.singles),
      total: model.seams.total,
    },
    rarity: base64(model.rarity),
  };
}

export function restoreModel(stored: StoredModel): ReaderModel {
  return {
    joiner: restoreChain(stored.joiner),
    roles: restoreChain(stored.roles),
    seams: {
      pairs: bytes(stored.seams.pairs),
      singles: bytes(stored.seams.singles),
      total: stored.seams.total,
    },
    rarity: bytes(stored.rarity),
  };
}

const step = 1 / 24;

/** Features whose weights all round to nothing are left out. */
function storeChain({ labels, features, weights, steps, begins }: Chain): StoredChain {
  const width = labels.length;
  const names: string[] = [];
  const kept: number[] = [];
  for (const [name, feature] of features) {
    const own = [...weights.subarray(feature * width, (feature + 1) * width)].map((weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / step))),
    );
    if (own.every((weight) => weight === 0)) continue;
    names.push(name);
    kept.push(...own);
  }
  return {
    labels,
    features: names.join('\n'),
    weights: base64(Uint8Array.from(kept, (weight) => weight & 0xff)),
    step,
    steps: [...steps].map((weight) => Number(weight.toFixed(3))),
    begins: [...begins].map((weight) => Number(weight.toFixed(3))),
  };
}

function restoreChain(stored: StoredChain): Chain {
  return {
    labels: stored.labels,
    features: new Map(stored.features.split('\n').map((name, index) => [name, index])),
    weights: Float32Array.from(
      new Int8Array(bytes(stored.weights)),
      (weight) => weight * stored.step,
    ),
    steps: Float32Array.from(stored.steps),
    begins: Float32Array.from(stored.begins),
  };
}

function base64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64');
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

const file = new URL('../../data/reader-model.json', import.meta.url);

/** The model that pages are read with. */
export const readerModel: ReaderModel = restoreModel(
  JSON.parse(readFileSync(file, 'utf8')) as StoredModel,
);
