import type { Archive } from './archive.ts';

/**
 * Makes a question that every page asks cost once a build: the answer is kept as long as the
 * archive is, which in `astro dev` is until something changes.
 *
 * @param answer - works the answer out
 */
export function oncePerArchive<T>(answer: (archive: Archive) => T): (archive: Archive) => T {
  const known = new WeakMap<Archive, { readonly value: T }>();
  return (archive) => {
    const kept = known.get(archive) ?? { value: answer(archive) };
    known.set(archive, kept);
    return kept.value;
  };
}
