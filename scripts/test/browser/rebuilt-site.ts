import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from './built-archive.ts';

/** A site that was built again on what the build before left, held against that one and a clean one. */
export type RebuiltSite = {
  /** With a slash at the end. */
  readonly site: string;
  /** The files that are the very ones of the site before. */
  readonly kept: readonly string[];
  /** The others. */
  readonly made: readonly string[];
  /** The files that are not what a clean build makes, or are in one of the two sites alone. */
  readonly differing: readonly string[];
};

/**
 * Builds the changed archive of a content folder again, and beside it from nothing.
 *
 * @param content - absolute path
 * @param before - the site of the build before
 */
export async function rebuildSite(content: string, before: string): Promise<RebuiltSite> {
  const former = filesOf(before);
  const site = await buildArchive(content);
  const after = filesOf(site);
  const clean = filesOf(await buildArchive(content, 'afresh'));
  const isKept = (path: string): boolean => after.get(path)?.inode === former.get(path)?.inode;
  return {
    site,
    kept: [...after.keys()].filter(isKept),
    made: [...after.keys()].filter((path) => !isKept(path)),
    differing: [...new Set([...after.keys(), ...clean.keys()])].filter((path) => {
      const [one, other] = [after.get(path), clean.get(path)];
      return !one || !other || !one.bytes.equals(other.bytes);
    }),
  };
}

type Files = ReadonlyMap<string, { readonly inode: number; readonly bytes: Buffer }>;

function filesOf(root: string): Files {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  return new Map(
    paths.map((path) => [
      path,
      { inode: statSync(join(root, path)).ino, bytes: readFileSync(join(root, path)) },
    ]),
  );
}
