import { resolve } from 'node:path';
import { buildSite } from './astro-build.ts';
import { dist } from './paths.ts';
import { runCommand } from './command.ts';

const help = `npm run build [-- OPTIONS]

Builds the site and its search index from the Markdown collections in content/ into dist/. A build
that fails leaves the dist/ that was there. (The collections are made by npm run archive.)

Pages that are as they were in the build before are taken from the dist/ that is there.

  --out DIR   where the site goes   (dist)
  --afresh    renders every page`;

await runCommand({
  help,
  options: {
    out: { type: 'string' },
    afresh: { type: 'boolean', default: false },
  },
  choices: [],
  run({ values: { out, ...values }, stop }) {
    return buildSite({ ...values, out: out === undefined ? dist : resolve(out), stop });
  },
});
