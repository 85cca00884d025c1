import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildSite, removeLeftovers } from './cli/astro-build.ts';
import { readPort, runCommand } from './cli/command.ts';
import { makeArchive, usualFolders } from './cli/make-archive.ts';
import { dist, root, tools } from './cli/paths.ts';
import { runNode } from './cli/run-node.ts';
import { serveFolder, type ServeOptions } from './cli/static-server.ts';
import { watchFolders } from './cli/watch-folders.ts';
import { zipFolder } from './cli/zip-folder.ts';
import { emptyMemory } from './cli/build-collections.ts';

/** The ports wished for where none is asked for. */
const usualPort = 4747;
const usualDevPort = 4321;

const place = { port: { type: 'string' }, host: { type: 'string' } } as const;

/** The site's commands; each npm script names one. */
const commands = {
  start: (args: readonly string[]) =>
    runCommand(
      {
        help: `npm start [-- OPTIONS]

Everything: reads content/sources, writes the Markdown collections, builds the site and its
search index into dist/, and serves it on this machine until Ctrl-C.

  --port N     port wished for (${usualPort}); where it is taken, the next free one is used
  --host NAME  name or address to listen on (localhost); 0.0.0.0 lets other machines in`,
        options: place,
        choices: [],
        async run({ values, stop }) {
          const port = readPort(values.port, usualPort);
          const started = Date.now();
          console.log('\n[1/2] archive: content/sources → Markdown collections');
          const archive = await runNode([tools.archive], { stop });
          if (archive !== 0) return archive;
          const made = Date.now();
          console.log('\n[2/2] site: Markdown collections → dist/ and its search index');
          const site = await buildSite({ output: 'hold', stop });
          if (site !== 0) return site;
          const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
          const now = Date.now();
          console.log(
            `\nTime: archive ${seconds(started, made)}, site ${seconds(made, now)}; ${seconds(started, now)} in all`,
          );
          return serveUntilStopped({ folder: dist, port, ...hostOf(values) }, stop);
        },
      },
      args,
    ),

  build: (args: readonly string[]) =>
    runCommand(
      {
        help: `npm run build [-- OPTIONS]

Builds the site and its search index from the Markdown collections in content/ into dist/. A build
that fails leaves the dist/ that was there. (The collections are made by npm run archive.)

  --out DIR   where the site goes   (dist)`,
        options: { out: { type: 'string' } },
        choices: [],
        run: ({ values: { out }, stop }) =>
          buildSite({ ...(out !== undefined && { out: resolve(out) }), stop }),
      },
      args,
    ),

  dev: (args: readonly string[]) =>
    runCommand(
      {
        help: `npm run dev [-- OPTIONS]

The site, live: a change to a source, an editor’s record, a rule or a template shows in the
browser. Ends with Ctrl-C.

  --port N     port wished for (${usualDevPort}); where it is taken, the next free one is used
  --host NAME  name or address to listen on (localhost)`,
        options: place,
        choices: [],
        async run({ values, stop }) {
          const port = readPort(values.port, usualDevPort);
          await keepArchiveMade(stop);
          const host = values.host === undefined ? [] : ['--host', values.host];
          const code = await runNode([tools.astro, 'dev', '--port', `${port}`, ...host], { stop });
          return stop.aborted ? 0 : code;
        },
      },
      args,
    ),

  preview: (args: readonly string[]) =>
    runCommand(
      {
        help: `npm run preview [-- OPTIONS]

Serves the built site as it is, with the headers that the recipes for hosts set, until Ctrl-C.

  --out DIR       where the site is (dist)
  --port N        port wished for (${usualPort}); where it is taken, the next free one is used
  --host NAME     name or address to listen on (localhost); 0.0.0.0 lets other machines in
  --mount PATH    path to serve it under, such as /a/b/ (/)
  --no-index      answer file names only, as hosts without index documents do`,
        options: {
          ...place,
          out: { type: 'string' },
          mount: { type: 'string', default: '/' },
          index: { type: 'boolean', default: true },
        },
        choices: [],
        async run({ values, stop }) {
          const folder = values.out === undefined ? dist : resolve(values.out);
          const { mount, index: indexDocuments } = values;
          if (!(await isBuilt(folder))) return 1;
          const port = readPort(values.port, usualPort);
          return serveUntilStopped(
            { folder, port, ...hostOf(values), mount, indexDocuments },
            stop,
          );
        },
      },
      args,
    ),

  zip: (args: readonly string[]) =>
    runCommand(
      {
        help: `npm run zip

Packs dist/ into dist.zip, to be handed on: unpacked, its index.html opens by double click, search
included. Whether all arrived as it was packed: sha256sum -c SHA256SUMS. The same site gives the
same bytes.`,
        options: {},
        choices: [],
        async run({ stop }) {
          if (!(await isBuilt(dist))) return 1;
          const target = `${dist}.zip`;
          const files = await zipFolder(dist, 'archive', target, stop);
          const { size } = await stat(target);
          console.log(`${target}: ${files} files, ${Math.round(size / 1024)} KB`);
          return 0;
        },
      },
      args,
    ),
};

const [name = '', ...args] = process.argv.slice(2);
if (name in commands) await commands[name as keyof typeof commands](args);
else throw new Error(`One of: ${Object.keys(commands).join(', ')}.`);

function hostOf({ host }: { readonly host?: string | undefined }): { readonly host?: string } {
  return host === undefined ? {} : { host };
}

async function isBuilt(folder: string): Promise<boolean> {
  await removeLeftovers(folder);
  if (existsSync(folder)) return true;
  console.error('There is no built site yet: npm run build');
  return false;
}

/**
 * Serves a folder, says where, and ends when it is told to.
 * @returns exit code 0
 */
async function serveUntilStopped(options: ServeOptions, stop: AbortSignal): Promise<number> {
  if (stop.aborted) return 130;
  const server = await serveFolder(options);
  console.log(`\nThe archive stands at ${server.url}   (Ctrl-C ends)`);
  await once(stop, 'abort');
  await server.close();
  console.log('\nEnded.');
  return 0;
}

/**
 * Makes the collections, and again whenever something changes of which they are made. A source or
 * record that does not pass is reported, and live for the next change to mend it.
 *
 * Of a large archive only what has changed is made again, in this process, as long as the program
 * is the one that it began with; after a change to a rule all is made anew, by another.
 */
async function keepArchiveMade(stop: AbortSignal): Promise<void> {
  const memory = emptyMemory();
  let isCurrent = true;
  const make = () =>
    isCurrent ? makeArchive(usualFolders, memory) : runNode([tools.archive], { stop });
  await make();
  const concerns = (file: string) => /\.(?:txt|ya?ml|csv)$/i.test(file);
  watchFolders([usualFolders.sources, usualFolders.authorities], concerns, make, stop);
  const isCode = (file: string) => file.endsWith('.ts') && !file.endsWith('.test.ts');
  const code = ['scripts', 'src/model'].map((folder) => join(root, folder));
  const makeAnew = () => {
    isCurrent = false;
    return make();
  };
  watchFolders(code, isCode, makeAnew, stop);
}
