import { resolve } from 'node:path';
import { buildSite } from './astro-build.ts';
import { dist } from './paths.ts';
import { runCommand } from './command.ts';

const help = `npm run build [-- OPTIONS]

Builds the site and its search index from the Markdown collections in content/ into dist/. A build
that fails leaves the dist/ that was there. (The collections are made by npm run archive.)

Pages that are as they were in the build before are taken from the dist/ that is there.

  --out DIR   where the site goes   (dist)
  --afresh    renders every page
  --shard P   one part of the site, to be joined with the others by npm run join: 2/4 is the second
              of four, year=2023 or district=北关区 has the printed pages of these; asks for --out`;

await runCommand({
  help,
  options: {
    out: { type: 'string' },
    afresh: { type: 'boolean', default: false },
    shard: { type: 'string' },
  },
  choices: [],
  run({ values: { out, ...values }, stop }) {
    if (out === undefined && values.shard !== undefined) {
      console.error(
        'A part of a site is no site: --shard asks for --out, another folder than dist/.',
      );
      return Promise.resolve(2);
    }
    return buildSite({ ...values, out: out === undefined ? dist : resolve(out), stop });
  },
});
