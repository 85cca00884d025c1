import { thisShare } from './share.ts';

/**
 * Of the paths of a site those that this build renders.
 *
 * @param paths - with their addresses as Astro has them: `/pieces/a-1`
 */
export function ownPaths<T extends { readonly pathname: string }>(paths: readonly T[]): T[] {
  const share = thisShare();
  return paths.filter(({ pathname }) => share?.owns(withoutEnding(pathname)) ?? true);
}

/** `/feeds/places/a.json` has the part of `/feeds/places/a.xml`. */
function withoutEnding(pathname: string): string {
  return pathname.replace(/^\//u, '').replace(/\.(?:html|json|xml|svg)$/u, '');
}
