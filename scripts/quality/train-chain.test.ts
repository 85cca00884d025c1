import { expect, test } from 'vitest';
import { likelihoods } from '../blocks/model/chain.ts';
import { restoreModel, storeModel } from '../blocks/model/reader-model.ts';
import { randomOf } from './random.ts';
import { trainChain, type Example } from './train-chain.ts';

/** Titles are wide or signed; what follows a title is text, however it looks. */
const examples: Example[] = [
  { row: [['wide'], ['plain'], ['plain']], labels: [0, 1, 1] },
  { row: [['plain'], ['wide'], ['plain']], labels: [1, 0, 1] },
  { row: [['wide'], ['plain']], labels: [0, 1] },
];
const settings = { rounds: 30, least: 1, rate: 0.3, shrink: 0.001 };
const learn = () =>
  trainChain(['title', 'text'], examples, { ...settings, random: randomOf('tiny').fraction });

const best = (row: readonly (readonly string[])[]): number[] => {
  const likely = likelihoods(learn(), row);
  return row.map((_, at) => ((likely[at * 2] ?? 0) > (likely[at * 2 + 1] ?? 0) ? 0 : 1));
};

test('a tiny chain learns what it was shown, and to say it of other rows', () => {
  for (const { row, labels } of examples) expect(best(row)).toEqual(labels);
  expect(best([['plain'], ['plain'], ['wide'], ['plain']])).toEqual([1, 1, 0, 1]);
});

test('the likelihoods of an item sum to 1, unknown features say nothing', () => {
  const likely = likelihoods(learn(), [['wide', 'never seen'], ['plain']]);
  expect((likely[0] ?? 0) + (likely[1] ?? 0)).toBeCloseTo(1);
  expect((likely[2] ?? 0) + (likely[3] ?? 0)).toBeCloseTo(1);
  expect([...likelihoods(learn(), [['wide']])]).toEqual([
    ...likelihoods(learn(), [['wide', 'never seen']]),
  ]);
});

test('the same seed learns the same weights', () => {
  expect([...learn().weights]).toEqual([...learn().weights]);
});

test('a stored model says the same as the one that was learned, to a step', () => {
  const chain = learn();
  const seams = { pairs: new Uint8Array(8), singles: new Uint8Array(8), total: 1 };
  const stored = storeModel(
    { joiner: chain, roles: chain, seams, rarity: new Uint8Array(4) },
    '',
    1,
  );
  const restored = restoreModel(JSON.parse(JSON.stringify(stored)) as typeof stored);
  const row = [['wide'], ['plain']];
  const before = likelihoods(chain, row);
  likelihoods(restored.roles, row).forEach((likely, at) => {
    expect(likely).toBeCloseTo(before[at] ?? 0, 1);
  });
});
