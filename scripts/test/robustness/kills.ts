import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seeded } from '../../quality/bench/seeded.ts';
import { runCommand } from '../../cli/command.ts';
import { killAgainAndAgain } from './killed-command.ts';

const help = `npm run kills [-- OPTIONS]

Kills (SIGKILL) the two halves at random moments of their work on an archive of one page, says
whether the old or the new is there, and runs them again. About four seconds a kill.

  --kills N   of each half (20)
  --seed N    the same seed chooses the same moments; left out: another each time, and printed`;

await runCommand({
  help,
  options: { kills: { type: 'string' }, seed: { type: 'string' } },
  choices: [],
  async run({ values, stop }) {
    const count = Number(values.kills ?? 20);
    const seed = Number(values.seed ?? Date.now() % 2 ** 31);
    if (!Number.isInteger(count) || !Number.isInteger(seed)) throw new Error(help);
    console.log(`${count} kills of each half, seed ${seed}\n`);
    const random = seeded(seed);
    let failed = 0;
    for (const half of ['archive', 'site'] as const) {
      const base = await mkdtemp(path.join(tmpdir(), 'killed-'));
      try {
        for await (const it of killAgainAndAgain(half, count, base, random)) {
          if (stop.aborted) return 130;
          const what = it.whole ? 'with its programs' : 'alone';
          console.log(
            `${half} killed ${what} after ${it.after} ms: ${it.left}; again: ${it.again ?? 'well'}`,
          );
          if (it.left === 'A MIXTURE' || it.again !== null) failed += 1;
        }
      } finally {
        await rm(base, { recursive: true, force: true });
      }
    }
    console.log(`\n${2 * count} kills, seed ${seed}: ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
});
