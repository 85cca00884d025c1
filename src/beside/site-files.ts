import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  areAsTheyWere,
  keptFile,
  type KeptFile,
  type KeptGroup,
  type KeptGroups,
} from '../kept/kept-files.ts';
import { type Gate, gate } from './gate.ts';
import type { Group, Outlet, SiteFile } from './outlet.ts';

/** Writes the files of a site, takes over those that are as they were, and counts them. */
export type SiteFiles = Outlet & {
  /** Waits until all is written that was waiting for its folder. */
  ready(): Promise<void>;
  /** Counts a file that was written otherwise, and notes it. */
  add(path: string, size: number, group?: Group): void;
  readonly files: number;
  readonly bytes: number;
};

/** What is known of the build before, and what the next one can know. */
export type SiteFilesOptions = {
  /** Absolute path of the site that was built before; undefined: everything is written. */
  readonly former?: string | undefined;
  /** Its files. */
  readonly known?: KeptGroups;
  /** Is given the groups of this site. */
  readonly noted?: Map<string, KeptGroup>;
  /** Through which all goes that is written; left out: the folder is there. */
  readonly way?: Gate;
};

/**
 * It is used where nothing else waits, in a thread or command of its own: there, to write a small
 * file at once takes a third of the time that it takes to wait for it.
 *
 * @param root - absolute path of the folder; the folders within are made
 */
export function siteFiles(root: string, options: SiteFilesOptions = {}): SiteFiles {
  const { former, known, noted, way = gate() } = options;
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;

  function note(path: string, group?: Group): void {
    if (!group || !noted) return;
    const its = noted.get(group.name) ?? { key: group.key, files: [] };
    noted.set(group.name, its);
    its.files.push(keptFile(root, path));
  }

  function count(size: number): void {
    files += 1;
    bytes += size;
  }

  function placeFor(path: string): string {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return file;
  }

  /** A second name for the same file where the disk can do that, which is much quicker; else a copy. */
  function takeOver(from: string, path: string, mark: KeptFile): KeptFile {
    const to = placeFor(path);
    const [, inode, size, written] = mark;
    try {
      linkSync(from, to);
      return [path, inode, size, written];
    } catch {
      copyFileSync(from, to);
      return keptFile(root, path);
    }
  }

  /** Of the group that is being written: its files in the build before, by their paths. */
  let before: { readonly of: string; readonly files: ReadonlyMap<string, KeptFile> } | undefined;

  /** Of a group of which little has changed, most files have the bytes that they had. */
  function sameBefore({ path, content }: SiteFile, { name }: Group): KeptFile | undefined {
    if (former === undefined) return undefined;
    if (before?.of !== name) {
      const all = known?.get(name)?.files ?? [];
      before = { of: name, files: new Map(all.map((file) => [file[0], file])) };
    }
    const file = before.files.get(path);
    if (file?.[2] !== content.length || !areAsTheyWere(former, { files: [file] })) return undefined;
    return readFileSync(join(former, path)).equals(content) ? file : undefined;
  }

  return {
    async write(file, group) {
      const { path, content } = file;
      count(content.length);
      await way.pass(content.length, () => {
        const same = group && sameBefore(file, group);
        if (same) takeOver(join(former ?? '', path), path, same);
        else writeFileSync(placeFor(path), content);
        note(path, group);
      });
    },
    async take({ name, key }, folder) {
      const group = former === undefined ? undefined : known?.get(name);
      if (former === undefined || group?.key !== key) return false;
      if (!areAsTheyWere(former, group)) return false;
      for (const [, , size] of group.files) count(size);
      await way.pass(0, () => {
        const taken = group.files.map((file) => {
          const [path] = file;
          const now = folder === undefined ? path : `${folder}/${basename(path)}`;
          return takeOver(join(former, path), now, file);
        });
        noted?.set(name, { key, files: taken });
      });
      return true;
    },
    ready: () => way.opened(),
    add(path, size, group) {
      count(size);
      note(path, group);
    },
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
  };
}
