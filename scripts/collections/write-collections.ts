import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { collectionNames, type Files } from './collection.ts';
import { digestOf, markOf, plainFile, recognise, type FileMark } from './file-mark.ts';
import { isMissing } from './missing.ts';
import { isFolder, moveIn, noteGone } from './move-in.ts';
import { asideOf, readyOf, replacedOf, settleCollections } from './settle-collections.ts';

/**
 * Collections that are being written. Everything new is written aside, and goes into its place when
 * all of it is there; what has not changed stays where it is, the very file. Files go by their paths
 * below the content folder.
 *
 * One file after another and at once: to wait for each of tens of thousands takes twice as long.
 */
export type Writing = {
  /**
   * Leaves a file as it is, if it is as it was noted.
   * @returns what there is to note of it now; null where it is not, and is to be put
   */
  readonly keep: (file: string, mark: FileMark) => FileMark | null;
  /** Has a file hold a text. One that does already stays as it is. */
  readonly put: (file: string, text: string) => FileMark;
  /**
   * Puts what is new into its place and removes what was neither kept nor put.
   * @throws the file system's error; the folder is then as it was, and nothing is left aside
   */
  readonly finish: () => void;
  /** Leaves the folder as it was, and nothing aside. */
  readonly abandon: () => void;
};

/**
 * Begins to write the collections below a folder, which nobody else may be doing; finishes what one
 * before was killed at. Ends with `finish` or `abandon`.
 *
 * @throws the file system's error; the folder is then as it was, and nothing is left aside
 */
export async function beginWriting(folder: string): Promise<Writing> {
  await settleCollections(folder, 'finish');
  const aside = asideOf(folder);
  const abandon = () => {
    rmSync(aside, { recursive: true, force: true });
  };
  try {
    for (const name of collectionNames) {
      refuseFile(path.join(folder, name));
      mkdirSync(path.join(aside, name), { recursive: true });
    }
  } catch (error) {
    abandon();
    throw error;
  }
  // What is linked here from elsewhere is replaced, and nothing is written there.
  const there = new Set<string>(
    collectionNames.filter((name) => isFolder(path.join(folder, name))),
  );
  const isThere = (file: string) => there.has(file.slice(0, file.indexOf('/')));
  const wanted = new Set<string>();
  const written = new Set<string>();
  return {
    keep(file, mark) {
      const found = isThere(file) ? recognise(path.join(folder, file), mark) : null;
      if (found !== null) wanted.add(file);
      return found;
    },
    put(file, text) {
      wanted.add(file);
      const bytes = Buffer.from(text);
      const place = path.join(folder, file);
      const found = isThere(file) ? plainFile(place) : null;
      if (found?.size === bytes.length && bytes.equals(readFileSync(place))) {
        if (written.delete(file)) rmSync(path.join(aside, file));
        return markOf(found, digestOf(bytes));
      }
      written.add(file);
      writeFileSync(path.join(aside, file), bytes);
      return markOf(lstatSync(path.join(aside, file)), digestOf(bytes));
    },
    finish() {
      const gone = [...there].flatMap((name) =>
        readdirSync(path.join(folder, name))
          .map((file) => `${name}/${file}`)
          .filter((file) => !wanted.has(file)),
      );
      try {
        if (written.size + gone.length === 0 && there.size === collectionNames.length) return;
        if (gone.length > 0) noteGone(aside, gone);
        putInPlace(folder, aside);
      } finally {
        abandon();
      }
    },
    abandon,
  };
}

/**
 * Has the collections below a folder be these files and no others.
 * @throws as {@link beginWriting}
 */
export async function writeCollections(folder: string, files: Files): Promise<void> {
  const writing = await beginWriting(folder);
  try {
    for (const [file, text] of files) writing.put(file, text);
  } catch (error) {
    writing.abandon();
    throw error;
  }
  writing.finish();
}

function putInPlace(folder: string, aside: string): void {
  const ready = readyOf(folder);
  const replaced = replacedOf(folder);
  try {
    mkdirSync(replaced);
    renameSync(aside, ready);
    try {
      moveIn(folder, ready, replaced);
    } catch (error) {
      // Nothing is complete any more, and nobody may finish it.
      renameSync(ready, aside);
      throw error;
    }
    rmSync(ready, { recursive: true, force: true });
  } finally {
    rmSync(replaced, { recursive: true, force: true });
  }
}

/** A note of somebody's under the name of a collection is not ours to remove. */
function refuseFile(place: string): void {
  if (statOf(place)?.isDirectory() === false) {
    throw new Error(`${place} is a file, and a folder of that name is to be written`);
  }
}

function statOf(place: string) {
  try {
    return statSync(place);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
