import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dist } from './paths.ts';
import { settleFolder } from './replace-folder.ts';
import { zipFolder } from './zip-folder.ts';
import { runCommand } from './command.ts';

const help = `npm run zip

Packs dist/ into dist.zip, to be handed on: unpacked, its index.html opens by double click, search
included. The same site gives the same bytes.`;

/** The folder in the zip file. */
const NAME = 'archive';

await runCommand({
  help,
  options: {},
  choices: [],
  async run({ stop }) {
    await settleFolder(dist);
    if (!existsSync(dist)) {
      console.error('There is no built site yet: npm run build');
      return 1;
    }
    const target = `${dist.replace(/[\\/]$/, '')}.zip`;
    const files = await zipFolder(dist, NAME, target, { stop });
    const { size } = await stat(target);
    console.log(`${target}: ${files} files, ${Math.round(size / 1024)} KB`);
    return 0;
  },
});
