import { spawn } from 'node:child_process';
import { glob, readdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from '../../cli/command.ts';
import { root, tools } from '../../cli/paths.ts';
import { addedSentence, changeOneLine, makeArchive } from './made-archive.ts';
import { measureRun, type Taken } from './measure-run.ts';
import { archiveOf, siteOf } from './programs.ts';

const help = `npm run bench [-- OPTIONS]

Makes archives out of the shipped pages (always the same ones), builds each of them from its
sources to a searchable site, and prints how long every stage took, how much memory all its
processes held together at most, how many files the site has, and with which power of the size
each figure grows (1: twice the pieces take twice as long).

  --pieces N,N   about how many pieces the archives have   (1000,10000)
  --one-change   then one line of one source is changed: how long until the collections have it,
                 and until the page of the piece shows it in the dev server
  --work DIR     where all of it lies                      (node_modules/.cache/bench)

Others, each with its own --help:
  npm run bench -- parse        how fast pages are read
  npm run bench -- search       whether the search page is right, and how fast it answers
  npm run bench -- weight       what the pages of dist/ weigh
  npm run bench -- lighthouse   what Lighthouse says of them`;

/** What was measured of one archive. */
type Measured = { readonly pieces: number; readonly taken: readonly Taken[] };

await runCommand({
  help,
  options: {
    pieces: { type: 'string', default: '1000,10000' },
    'one-change': { type: 'boolean', default: false },
    work: { type: 'string', default: join(root, 'node_modules', '.cache', 'bench') },
  },
  choices: [],
  async run({ values, stop }) {
    const counts = values.pieces.split(',').map(Number);
    if (counts.some((count) => !Number.isInteger(count) || count < 1)) {
      console.error(`--pieces takes numbers from 1 on, not ${values.pieces}.`);
      return 2;
    }
    const memory = (totalmem() / 2 ** 30).toFixed(0);
    console.log(`${cpus().length} x ${cpus()[0]?.model ?? '?'}, ${memory} GiB`);
    let smaller: Measured | null = null;
    for (const count of counts.sort((a, b) => a - b)) {
      if (stop.aborted) return 130;
      smaller = await bench(count, resolve(values.work, String(count)), smaller, stop);
      if (values['one-change']) await benchOneChange(resolve(values.work, String(count)), stop);
    }
    return 0;
  },
});

/** Builds one archive from its sources, with nothing left of a run before, and prints its table. */
async function bench(
  count: number,
  folder: string,
  smaller: Measured | null,
  stop: AbortSignal,
): Promise<Measured> {
  await rm(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  await makeArchive(count, content);
  const archive = await measureRun('sources to Markdown', archiveOf(content), stop);
  const site = await measureRun('Markdown to site', siteOf(content, dist), stop);
  const [texts, rendered] = [archive[0], site[0]];
  const whole = {
    name: 'whole build',
    seconds: texts.seconds + rendered.seconds,
    peak: texts.peak === null ? null : Math.max(texts.peak, rendered.peak ?? 0),
  };
  const pieces = (await readdir(join(content, 'pieces'))).length;
  const measured = { pieces, taken: [whole, ...indented(archive), ...indented(site)] };
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(`\n${pieces} pieces (load of the machine ${load})`);
  console.table(tableOf(measured, smaller));
  const sizes = await sizesIn(dist);
  const bytes = sizes.reduce((sum, it) => sum + it, 0);
  const most = sizes.reduce((largest, it) => Math.max(largest, it), 0);
  console.log(
    `dist/: ${sizes.length} files, ${megabytes(bytes)} MB, the largest ${megabytes(most)} MB`,
  );
  return measured;
}

/** How long one changed line takes to the collections, and to the page in the dev server. */
async function benchOneChange(folder: string, stop: AbortSignal): Promise<void> {
  const content = join(folder, 'content');
  const dev = spawn(process.execPath, [tools.astro, 'dev', '--port', '4390'], {
    env: { ...process.env, ARCHIVE_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: stop,
  });
  try {
    const site = await new Promise<string>((found, failed) => {
      dev.on('error', failed);
      dev.on('exit', () => {
        failed(new Error('The dev server ended.'));
      });
      dev.stdout.setEncoding('utf8').on('data', (text: string) => {
        const address = /http:\/\/localhost:\d+\//u.exec(text)?.[0];
        if (address !== undefined) found(address);
      });
    });
    // What the server loads for its first page is no part of a change.
    await (await fetch(new URL('pieces.html', site))).text();
    const start = performance.now();
    const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
    await changeOneLine(content);
    await measureRun('one line changed', archiveOf(content), stop);
    console.log(`one line changed: in the collections after ${seconds()} s`);
    const address = new URL(`pieces/${await pieceWith(addedSentence, content)}.html`, site);
    while (!(await (await fetch(address)).text()).includes(addedSentence)) await wait(100);
    console.log(`one line changed: on the page in the dev server after ${seconds()} s`);
  } finally {
    dev.removeAllListeners();
    dev.kill();
  }
}

function indented([whole, ...stages]: readonly [Taken, ...Taken[]]): Taken[] {
  return [whole, ...stages.map((it) => ({ ...it, name: `  ${it.name}` }))];
}

/** Rows by name, as console.table takes them. */
function tableOf(size: Measured, smaller: Measured | null): Record<string, object> {
  return Object.fromEntries(
    size.taken.map(({ name, seconds, peak }) => {
      const former = smaller?.taken.find((it) => it.name === name);
      const growth =
        smaller === null || former === undefined
          ? null
          : growthExponent(smaller.pieces, former.seconds, size.pieces, seconds);
      const row = {
        seconds: Number(seconds.toFixed(1)),
        'pieces/s': Math.round(size.pieces / seconds),
        'peak MB': peak === null ? '?' : Math.round(peak / 1e6),
        ...(growth !== null && { growth: Number(growth.toFixed(2)) }),
      };
      return [name, row];
    }),
  );
}

/** By which power of the size a figure grows. */
function growthExponent(pieces: number, value: number, morePieces: number, more: number): number {
  return Math.log(more / value) / Math.log(morePieces / pieces);
}

/** Bytes of each file below a folder. */
async function sizesIn(folder: string): Promise<number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile());
  return Promise.all(files.map(async (it) => (await stat(join(it.parentPath, it.name))).size));
}

async function pieceWith(words: string, content: string): Promise<string> {
  for await (const file of glob(join(content, 'pieces', '*.md'))) {
    if ((await readFile(file, 'utf8')).includes(words)) return basename(file, '.md');
  }
  throw new Error(`No piece has ${words}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
