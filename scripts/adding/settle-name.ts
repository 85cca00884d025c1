import path from 'node:path';
import { pageIdOf } from '../source/page-id.ts';
import type { Refusal } from './refusal.ts';

/** Names that are no longer free: ids of pages in lower case, since not every disk tells cases apart. */
export type TakenNames = Set<string>;

/** @param names - of what lies in the sources folder, sources and records */
export function takenNames(names: readonly string[]): TakenNames {
  return new Set(
    names
      .filter((it) => /\.(?:txt|ya?ml)$/iu.test(it))
      .map((it) => pageIdOf(stemOf(it)).toLowerCase()),
  );
}

/**
 * The name under which a file can be added; it is taken from then on. Part of an address for good,
 * it must be plain ASCII and free. Where it is not, one that is gets proposed, and used only when the
 * editor has said so beforehand.
 *
 * @param rename - whether the proposal is taken
 */
export function settleName(
  file: string,
  taken: TakenNames,
  rename: boolean,
): { readonly name: string } | Refusal {
  const stem = stemOf(file);
  const id = pageIdOf(stem);
  const isSafe = id === stem;
  const isFree = !taken.has(id.toLowerCase());
  if ((isSafe && isFree) || rename) {
    const name = isFree ? id : freeName(id, taken);
    taken.add(name.toLowerCase());
    return { name };
  }
  const proposal = isFree ? id : freeName(id, taken);
  const mend = `改名为 ${proposal}.txt 再加，或者加上 --rename 由程序改名`;
  return isSafe
    ? { file, reason: 'name-taken', found: `${stem}.txt`, mend }
    : { file, reason: 'name-unsafe', found: `${stem}.txt`, mend };
}

function freeName(id: string, taken: TakenNames): string {
  for (let count = 2; ; count++) {
    const name = `${id}-${String(count)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function stemOf(file: string): string {
  return path.basename(file).replace(/\.[^.]*$/u, '');
}
