import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root, tools } from '../../../cli/paths.ts';
import type { Places } from './own-steps.ts';
import { fetchEleventy, installedHugo } from './peer-packages.ts';
import { measureStages, type Step } from './step.ts';
import { sumOf, weighFolder } from './weigh-folder.ts';

/** Another builder of sites, as its documentation has it, with Pagefind after it. */
type Peer = {
  readonly name: string;
  readonly title: string;
  /** Of its templates, beside this file. */
  readonly folder: string;
  /** Where it reads Markdown, and where it writes the site. */
  readonly pieces: string;
  readonly site: string;
  /** Its command line. */
  readonly build: () => Promise<readonly [string, ...string[]]>;
};

const node = process.execPath;

const peers: readonly Peer[] = [
  {
    name: 'astro',
    title: 'plain Astro + Pagefind',
    folder: 'astro',
    pieces: 'src/content/pieces',
    site: 'dist',
    build: () => Promise.resolve([node, join(root, tools.astro), 'build']),
  },
  {
    name: 'eleventy',
    title: 'Eleventy + Pagefind',
    folder: 'eleventy',
    pieces: 'pages/pieces',
    site: '_site',
    build: async () => [node, await fetchEleventy(), '--quiet'],
  },
  {
    name: 'hugo',
    title: 'Hugo + Pagefind',
    folder: 'hugo',
    pieces: 'content/pieces',
    site: 'public',
    build: () => Promise.resolve(['hugo', '--quiet']),
  },
];

/** Names of the peers' steps, with what people call them. */
export const peerTitles: ReadonlyMap<string, string> = new Map(
  peers.map(({ name, title }) => [name, title]),
);

/** The steps of all peers that can be had here: Hugo only where it is installed. */
export function peerSteps(places: Places): Step[] {
  const hugo = installedHugo();
  return peers.filter(({ name }) => name !== 'hugo' || hugo !== null).map((it) => step(it, places));
}

function step(peer: Peer, { folder, content }: Places): Step {
  return {
    name: peer.name,
    what: `${peer.title}, the same Markdown`,
    async run(measure) {
      const [command, ...args] = await peer.build();
      const project = join(folder, peer.folder);
      const pagefind = join(root, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
      await rm(project, { recursive: true, force: true });
      try {
        const templates = join(import.meta.dirname, 'peers', peer.folder);
        await cp(templates, project, { recursive: true });
        // The packages of this project, wherever the folder of the benchmark is.
        await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
        await copyPieces(join(content, 'pieces'), join(project, peer.pieces));
        const took = await measureStages(measure, [
          { name: 'pages', command, args, cwd: project },
          { name: 'Pagefind', command: node, args: [pagefind, '--site', peer.site], cwd: project },
        ]);
        return { ...took, ...sumOf(await weighFolder(join(project, peer.site))) };
      } finally {
        await rm(project, { recursive: true, force: true });
      }
    },
  };
}

/**
 * The pieces for other builders: the same bytes, but for the names of two fields. `page` is
 * Eleventy's own, and newer versions of Hugo refuse a `kind` that they do not know.
 */
async function copyPieces(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = await readFile(join(from, name), 'utf8');
    await writeFile(join(to, name), withoutReserved(text));
  }
}

/** @param text - Markdown with front matter */
export function withoutReserved(text: string): string {
  return text.replace(/^page: /mu, 'pageId: ').replace(/^kind: /mu, 'pieceKind: ');
}
