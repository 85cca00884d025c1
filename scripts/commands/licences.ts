import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../tasks/paths.ts';
import { listLicences } from '../tasks/list-licences.ts';
import { runCommand } from './command.ts';

const help = `npm run licences [-- OPTIONS]

The licence of every package that package-lock.json names, those for other systems included, and the
packages whose install scripts run. Fails where a package says none or one that is not known to go
with the archive's.

  --all   every package by name; left out: those of the most common licences are counted`;

/** Of licences with more packages than this, the names are left out. */
const many = 10;

await runCommand({
  help,
  options: { all: { type: 'boolean' } },
  choices: [],
  async run({ values }) {
    const lockfile = await readFile(join(root, 'package-lock.json'), 'utf8');
    const { byLicence, withScripts, unknown } = await listLicences(lockfile, root);
    for (const [licence, names] of byLicence) {
      const isShown = values.all === true || names.length <= many;
      console.log(`${String(names.length).padStart(4)}  ${licence}`);
      if (isShown) console.log(names.map((name) => `        ${name}`).join('\n'));
    }
    console.log(`\nInstall scripts: ${withScripts.join(', ')}`);
    if (unknown.length === 0) return 0;
    console.error(`\nTo be looked into: ${unknown.join(', ')}`);
    return 1;
  },
});
