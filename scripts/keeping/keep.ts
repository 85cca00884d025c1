import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { runCommand } from '../cli/command.ts';
import { buildSite } from '../cli/astro-build.ts';
import { lockFolder } from '../cli/lock-folder.ts';
import { dist, root, tools } from '../cli/paths.ts';
import { runNode } from '../cli/run-node.ts';
import { contentState } from './content-state.ts';
import { keepArchive, sumsFile } from './keep-archive.ts';
import { verifyKept } from './verify-kept.ts';

const help = `npm run keep [-- OPTIONS]

Packs the whole archive into one zip file: sources, records, collections, the site, the program and
the checksum of every file. A machine without this repository rebuilds the same bytes from it.
First it checks the collections and builds the site. The same archive gives the same bytes.

  --out FILE   where the zip file goes   (kept.zip)
  --verify     packs nothing: holds this folder, unpacked from such a file, against its checksums`;

/** After how many files it says how far it is. */
const STRIDE = 5_000;

/** The first faults are enough to know. */
const SHOWN = 20;

await runCommand({
  help,
  options: {
    out: { type: 'string', default: join(root, 'kept.zip') },
    verify: { type: 'boolean', default: false },
  },
  choices: [],
  run: ({ values, stop }) => (values.verify ? verify() : keep(resolve(values.out), stop)),
});

async function keep(target: string, stop: AbortSignal): Promise<number> {
  const content = resolve(process.env['ARCHIVE_CONTENT'] ?? join(root, 'content'));
  const before = await contentState(content);
  const code = (await checkCollections(content, stop)) || (await buildSite({ stop }));
  if (code !== 0) return code;
  const releases = [await lockFolder(content, 'read', { stop })];
  try {
    releases.push(await lockFolder(dist, 'read', { stop }));
    if ((await contentState(content)) !== before) {
      console.error(`${content} was changed while the site was built. Run the command again.`);
      return 1;
    }
    const onEntry = (count: number, of: number): void => {
      if (count % STRIDE === 0) console.log(`packed ${String(count)} of ${String(of)} files`);
    };
    const origin = { program: root, content, site: dist };
    const files = await keepArchive(origin, await titleOf(content), target, { onEntry, stop });
    const { size } = await stat(target);
    console.log(`${target}: ${String(files)} files, ${String(Math.round(size / 1024))} KB`);
    return 0;
  } catch (error) {
    if (stop.aborted) return 130;
    throw error;
  } finally {
    for (const release of releases) release();
  }
}

/** Nobody could rebuild collections that their sources do not make. */
function checkCollections(content: string, stop: AbortSignal): Promise<number> {
  const folders = ['--sources', 'sources', '--authorities', 'authorities', '--out', ''];
  const args = folders.map((it) => (it.startsWith('--') ? it : join(content, it)));
  return runNode([tools.archive, '--check', ...args], { output: 'hold', stop });
}

/** What the archive calls itself; null where it says nothing. */
async function titleOf(content: string): Promise<string | null> {
  const file = join(content, 'archive.yaml');
  if (!existsSync(file)) return null;
  const settings: unknown = parse(await readFile(file, 'utf8'));
  const isNamed = typeof settings === 'object' && settings !== null && 'title' in settings;
  return isNamed && typeof settings.title === 'string' ? settings.title : null;
}

async function verify(): Promise<number> {
  if (!existsSync(join(root, sumsFile))) {
    console.error(`There is no ${sumsFile} here: this is no kept archive, but where one is made.`);
    return 1;
  }
  const { files, faults } = await verifyKept(root);
  for (const { path, what } of faults.slice(0, SHOWN)) console.error(`${path}: ${what}`);
  const rest = faults.length - SHOWN;
  if (rest > 0) console.error(`… and ${String(rest)} more`);
  if (faults.length > 0) return 1;
  console.log(`${String(files)} files, each as it was kept.`);
  return 0;
}
