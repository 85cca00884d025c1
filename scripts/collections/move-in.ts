import { lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectionNames } from './collection.ts';

/** Beside what is ready: the names of what is to go, as paths below the content folder. */
const goneFile = 'gone.json';

/** Notes what moveIn is to remove. */
export function noteGone(ready: string, gone: readonly string[]): void {
  writeFileSync(path.join(ready, goneFile), JSON.stringify(gone));
}

/**
 * Puts what is ready into its place: what is to go goes first, then each file takes its place, or a
 * whole folder where there is none. Where it was killed it can be done again, and ends the same.
 *
 * @param folder - the content folder
 * @param ready - has a folder for each collection, with the files that are new
 * @param replaced - an empty folder, which then has what was in their places
 * @throws the file system's error; everything is then where it was
 */
export function moveIn(folder: string, ready: string, replaced: string): void {
  const done: Move[] = [];
  try {
    for (const move of movesInto(folder, ready, replaced)) {
      renameSync(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}

type Move = readonly [from: string, to: string];

/** The renamings in their order, each told when those before it are done. */
function* movesInto(folder: string, ready: string, replaced: string): Generator<Move> {
  let count = 0;
  const away = (place: string): Move => [place, path.join(replaced, String((count += 1)))];
  for (const file of goneFrom(ready)) {
    const place = path.join(folder, file);
    if (isThere(place)) yield away(place);
  }
  // Never again: where upper and lower case are one, a file that is new has the name of one that went.
  const note = path.join(ready, goneFile);
  if (isThere(note)) yield away(note);
  for (const name of collectionNames) {
    const place = path.join(folder, name);
    const own = path.join(ready, name);
    if (!isThere(own)) continue;
    if (!isFolder(place)) {
      if (isThere(place)) yield away(place);
      yield [own, place];
      continue;
    }
    for (const file of readdirSync(own)) {
      if (isThere(path.join(place, file))) yield away(path.join(place, file));
      yield [path.join(own, file), path.join(place, file)];
    }
  }
}

/** A folder itself, not a link to one. */
export function isFolder(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isThere(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function goneFrom(ready: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(path.join(ready, goneFile), 'utf8')) as string[];
  } catch {
    // None, or a note that the machine lost with its power: the next who writes notes it again.
    return [];
  }
}
