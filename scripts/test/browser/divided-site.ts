import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeSources } from '../../quality/bench/build/made-sources.ts';
import { readSources } from '../../source/read-sources.ts';
import { readArchive } from './built-archive.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a command said, and its exit code. */
export type Outcome = { readonly code: number; readonly output: string };

/** How a site is built. */
export type HowBuilt = {
  readonly content: string;
  readonly out: string;
  /** Name of the part; left out: all of it. */
  readonly part?: string;
  /** How many records one of Pagefind's indexes has; left out: as many as usual. */
  readonly records?: number;
};

/** Runs a command of the project. */
export function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

/** Builds a site or a part of it, as `npm run build` does. @throws with what the build says */
export async function build({ content, out, part, records }: HowBuilt): Promise<string> {
  const options = ['--out', out, ...(part === undefined ? [] : ['--shard', part])];
  const { code, output } = await run(['scripts/cli/build-site.ts', ...options], {
    ARCHIVE_CONTENT: content,
    ...(records !== undefined && { ARCHIVE_RECORDS: String(records) }),
  });
  if (code !== 0) throw new Error(output);
  return out;
}

/** Joins parts, as `npm run join` does. */
export function joinParts(
  content: string,
  parts: readonly string[],
  out: string,
): Promise<Outcome> {
  const args = ['scripts/cli/join.ts', ...parts, '--out', out];
  return run(args, { ARCHIVE_CONTENT: content });
}

/** The names of the parts of a site, as `npm run shards` prints them. */
export async function partNames(content: string, by: string): Promise<string[]> {
  const { output } = await run(['scripts/cli/shards.ts', by], { ARCHIVE_CONTENT: content });
  return JSON.parse(output) as string[];
}

/**
 * Writes the collections of an archive that is made of the shipped sentences, always the same one.
 *
 * @param count - about how many pieces it has
 */
export async function makeArchive(count: number, content: string): Promise<void> {
  const shipped = join(root, 'content');
  const { pages } = await readSources(join(shipped, 'sources'), false);
  const pieces = await readdir(join(shipped, 'pieces'));
  await mkdir(content, { recursive: true });
  await makeSources(pages, pieces.length, count, join(content, 'sources'));
  await cp(join(shipped, 'authorities'), join(content, 'authorities'), { recursive: true });
  // With an address there is a sitemap, which is put together of all parts.
  const settings = await readFile(join(shipped, 'archive.yaml'), 'utf8');
  const published = settings.replace(/^address: .*$/mu, 'address: https://archive.example/');
  await writeFile(join(content, 'archive.yaml'), published);
  await readArchive(content);
}
