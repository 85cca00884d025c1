import fc from 'fast-check';
import { runCommand } from '../cli/command.ts';
import { fuzzProperties } from '../test/robustness/properties.ts';

const usualRuns = 200_000;

const help = `npm run fuzz [-- OPTIONS]

Feeds made texts, bytes and records to what reads and shows them, and says what broke. The same seed
gives the same texts.

  --runs N    how many in all (${usualRuns})
  --seed N    a whole number; left out: another each time, and printed`;

await runCommand({
  help,
  options: { runs: { type: 'string' }, seed: { type: 'string' } },
  choices: [],
  async run({ values, stop }) {
    const runs = wholeNumber('runs', values.runs ?? String(usualRuns));
    const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 2 ** 31));
    console.log(`${runs} runs, seed ${seed}\n`);
    let failed = 0;
    for (const { name, share, property } of fuzzProperties) {
      if (stop.aborted) return 130;
      const started = performance.now();
      const own = Math.ceil((runs * share) / 100);
      const found = await fc.check(property as fc.IRawProperty<unknown>, { numRuns: own, seed });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${found.failed ? 'FAILED' : 'well  '}  ${own} runs, ${seconds} s: ${name}`);
      if (!found.failed) continue;
      failed += 1;
      console.log(await fc.asyncDefaultReportMessage(found));
    }
    console.log(`\n${runs} runs, seed ${seed}: ${failed === 0 ? 'nothing broke' : 'see above'}`);
    return failed === 0 ? 0 : 1;
  },
});

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new Error(`--${name} is a whole number, not '${value}'.`);
  return Number(value);
}
