import { resolve } from 'node:path';
import { joinSite } from './join-site.ts';
import { dist } from './paths.ts';
import { runCommand } from './command.ts';

const help = `npm run join -- PART... [--out DIR]

Joins the parts of a site, each built by npm run build -- --shard, into dist/: byte for byte what one
build makes. The parts stay as they are. Where one is missing, incomplete, there twice or not of one
making with the others, nothing is joined, and the dist/ that was there stays.

  --out DIR   where the site goes   (dist)`;

await runCommand({
  help,
  options: { out: { type: 'string', default: dist } },
  run: ({ values, positionals, stop }) =>
    joinSite(
      positionals.map((it) => resolve(it)),
      { out: resolve(values.out), stop },
    ),
});
