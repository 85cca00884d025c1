import { blanks } from './blanks.ts';
import { columns } from './columns.ts';
import { encodings } from './encodings.ts';
import { layout } from './layout.ts';
import { lineEnds } from './line-ends.ts';
import { order } from './order.ts';
import { unchanged, type Perturbation } from './perturbation.ts';
import { widths } from './widths.ts';
import { wrapping } from './wrapping.ts';

/** Every way in which the same page comes, from the invisible to the hard. */
export const perturbations: readonly Perturbation[] = [
  { id: 'as printed', exact: true, change: unchanged },
  ...encodings,
  ...lineEnds,
  ...blanks,
  ...widths,
  ...wrapping,
  ...columns,
  ...layout,
  ...order,
];
