import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { writeParts } from '../beside/write-parts.ts';
import { checksumLine } from '../checksums/checksums.ts';
import { checksumOf } from '../checksums/checksum-of.ts';
import { programDigest } from '../kept/program-digest.ts';
import { writeCatalogue } from '../exports/data/catalogue.ts';
import { catalogueAddress, checksumsAddress } from '../exports/data/collections.ts';
import { siteFiles } from '../search/make/site-files.ts';
import { writeSitemap } from '../exports/sitemap/write-sitemap.ts';
import { type Part, reasonsAgainst } from './belong-together.ts';
import { joinData } from './join-data.ts';
import { joinSearch } from './join-search.ts';
import { listFiles } from './listed-files.ts';
import { readNote } from './note.ts';

/** Why parts cannot be joined, a line for each reason. */
export class PartsDoNotFit extends Error {
  override name = 'PartsDoNotFit';
}

/**
 * Joins the parts of a site: the result is, byte for byte, what one build of all of it makes. Each
 * part stays as it is.
 *
 * @param folders - absolute paths of the parts, in any order
 * @param site - absolute path of the joined site; a folder that is not there
 * @returns how many files it has
 * @throws PartsDoNotFit where parts are missing, there twice, incomplete or not of one making
 */
export async function joinParts(folders: readonly string[], site: string): Promise<number> {
  const parts = readParts(folders);
  const { files, problems } = await listFiles(parts.map(({ folder }) => folder));
  if (problems.length > 0) throw new PartsDoNotFit(problems.join('\n'));

  const made = new Set<string>();
  for (const [path, { folder }] of files) {
    const file = join(site, path);
    const within = dirname(file);
    if (!made.has(within)) mkdirSync(within, { recursive: true });
    made.add(within);
    take(join(folder, path), file);
  }

  const writer = siteFiles(site);
  const written = await joinData(
    parts.map(({ folder }) => folder),
    site,
  );
  await joinSearch(parts, async (file) => {
    written.push(file.path);
    await writer.write(file);
  });
  writeCatalogue(site);
  written.push(catalogueAddress);
  written.push(...(await writeSitemap(site, [...files.keys(), ...written])));

  const sums = new Map([...files].map(([path, { sum }]) => [path, sum]));
  for (const path of written) sums.set(path, checksumOf(join(site, path)).toString('hex'));
  await writeParts(
    join(site, checksumsAddress),
    [...sums.keys()].sort().map((path) => checksumLine(path, sums.get(path) ?? '')),
  );
  return sums.size + 1;
}

/** @returns the parts in their order */
function readParts(folders: readonly string[]): Part[] {
  const parts = folders.map((folder) => {
    const note = readNote(folder);
    if (!note) throw new PartsDoNotFit(`${folder}: no part of a site (npm run build -- --shard)`);
    return { folder, note };
  });
  const reasons = reasonsAgainst(parts, programDigest(process.cwd()));
  if (reasons.length > 0) throw new PartsDoNotFit(reasons.join('\n'));
  const order = parts[0]?.note.parts ?? [];
  return parts.sort((a, b) => order.indexOf(a.note.part) - order.indexOf(b.note.part));
}

/** A second name for the same file where the disk can do that, which is much quicker; else a copy. */
function take(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
