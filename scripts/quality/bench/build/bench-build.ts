import { rm } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { runCommand } from '../../../cli/command.ts';
import { root } from '../../../cli/paths.ts';
import { codeState } from './code-state.ts';
import { sizeResults, type SizeResults } from './figures-of-size.ts';
import { floorStep } from './floor-step.ts';
import { archiveStep, oneChangeStep, placesIn, siteStep } from './own-steps.ts';
import { peerSteps } from './peer-steps.ts';
import { comparisons, tableOfSize } from './print-size.ts';
import { runStep } from './run-step.ts';
import type { Step } from './step.ts';
import { stepResults } from './step-results.ts';

const help = `npm run bench [-- OPTIONS]

Makes archives of any size out of the shipped pages (always the same ones), builds each of them
from its sources to a searchable site, and prints how long every stage took, how much memory all
its processes held at most, what they wrote, and how that grows from size to size; beside it other
builders on the same Markdown, and the time that writing the same bytes takes.

What is measured is kept: a run that was stopped goes on where it was.

  --pieces N,N   about how many pieces the archives have   (100,1000,10000,50000)
  --no-peers     the site alone
  --one-change   then one line of one source is changed, and what follows from it built
  --fresh        forgets what was measured of these sizes
  --work DIR     where all of it lies                      (node_modules/.cache/bench-build)`;

await runCommand({
  help,
  options: {
    pieces: { type: 'string', default: '100,1000,10000,50000' },
    'no-peers': { type: 'boolean', default: false },
    'one-change': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    work: { type: 'string', default: join(root, 'node_modules', '.cache', 'bench-build') },
  },
  choices: [],
  async run({ values, stop }) {
    const counts = values.pieces.split(',').map(Number);
    if (counts.some((count) => !Number.isInteger(count) || count < 1)) {
      console.error(`--pieces takes numbers from 1 on, not ${values.pieces}.`);
      return 2;
    }
    const work = resolve(values.work);
    const steps = {
      peers: !values['no-peers'],
      oneChange: values['one-change'],
    };
    const [processor] = cpus();
    const memory = (totalmem() / 2 ** 30).toFixed(0);
    console.log(
      `${cpus().length} x ${processor?.model ?? '?'}, ${memory} GiB, Node ${process.version}`,
    );
    const sizes: SizeResults[] = [];
    let failed = 0;
    for (const count of counts.sort((a, b) => a - b)) {
      const folder = join(work, String(count));
      if (values.fresh) await rm(folder, { recursive: true, force: true });
      const results = stepResults(join(folder, 'results'));
      console.log(`\nabout ${count} pieces, in ${folder}`);
      const code = await codeState(root);
      const all = stepsOf(count, folder, steps);
      for (const [index, step] of all.entries()) {
        const label = `[${index + 1}/${all.length}] ${step.what}`;
        try {
          await runStep(step, label, { results, code, stop });
        } catch (error) {
          if (stop.aborted) return 130;
          // Hours may lie behind this step, and others are left.
          failed += 1;
          console.error(`${label}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      const size = sizeResults(await results.all());
      if (size === null) continue;
      console.log(`\n${tableOfSize(size, sizes.at(-1) ?? null, await codeState(root))}\n`);
      console.log(comparisons(size).join('\n'));
      sizes.push(size);
    }
    if (failed > 0) console.error(`\n${failed} steps failed; the next run tries them again.`);
    return failed === 0 ? 0 : 1;
  },
});

function stepsOf(
  count: number,
  folder: string,
  { peers, oneChange }: { readonly peers: boolean; readonly oneChange: boolean },
): Step[] {
  const places = placesIn(folder);
  return [
    archiveStep(count, places),
    siteStep(places),
    ...(oneChange ? [oneChangeStep(places)] : []),
    ...(peers ? peerSteps(places) : []),
    floorStep(places),
  ];
}
