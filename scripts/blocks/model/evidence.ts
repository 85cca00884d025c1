import { parts, type Part } from '../part.ts';
import type { View } from '../view.ts';
import type { Votes } from '../weigh.ts';
import { blockFeatures } from './block-features.ts';
import { likelihoods } from './chain.ts';
import { roleLabels, type ReaderModel } from './reader-model.ts';

type Label = (typeof roleLabels)[number];

/** What the model calls each part: within its piece, and as the first of its piece. */
const labelsOfPart: Readonly<
  Record<Part, readonly [within: readonly Label[], first: readonly Label[]]>
> = {
  series: [['label'], ['label']],
  section: [['label'], ['label']],
  kicker: [['kicker'], ['first kicker']],
  headline: [['headline'], ['first headline']],
  deck: [['deck'], ['deck']],
  byline: [['byline'], ['byline']],
  box: [['first headline'], ['first headline']],
  // 本报讯 opens a piece, whatever stands above it: the marker says so, not the model.
  opening: [
    ['paragraph', 'first paragraph'],
    ['paragraph', 'first paragraph'],
  ],
  paragraph: [['paragraph'], ['first paragraph']],
  item: [['paragraph'], ['first paragraph']],
  closing: [['paragraph'], ['first paragraph']],
  crosshead: [['crosshead'], ['crosshead']],
  caption: [['caption'], ['first caption']],
  photo: [['caption'], ['first caption']],
  credit: [['credit'], ['first caption']],
  signature: [['byline'], ['byline']],
  remark: [['byline', 'credit', 'paragraph'], ['byline']],
  noise: [['noise'], ['noise']],
};

const columns = parts.map((part) =>
  labelsOfPart[part].map((labels) => labels.map((label) => roleLabels.indexOf(label))),
);

/** How much the model's word counts beside the rules': found on pages apart from those it learned from. */
const weight = 1.5;
/** Nothing is so unlikely that rules could not speak for it. */
const floor = -4;

/** Numbers that {@link modelEvidence} gives for each block. */
export const evidencePerBlock = parts.length * 2;

/**
 * What the model says for each block and part: two numbers, for the part within its piece and
 * for the part as the first of its piece, those of one block behind those of another. In the
 * unit of the rules' votes: 0 is "certainly", below it less likely.
 */
export function modelEvidence(
  views: readonly View[],
  votes: readonly Votes[],
  model: ReaderModel,
): Float64Array {
  const likely = likelihoods(model.roles, blockFeatures(views, votes, model.rarity));
  const out = new Float64Array(views.length * evidencePerBlock);
  views.forEach((_, block) => {
    columns.forEach((ways, part) => {
      ways.forEach((labels, first) => {
        let most = 0;
        for (const label of labels)
          most = Math.max(most, likely[block * roleLabels.length + label] ?? 0);
        out[(block * parts.length + part) * 2 + first] =
          weight * Math.max(floor, Math.log(most + 1e-9));
      });
    });
  });
  return out;
}
