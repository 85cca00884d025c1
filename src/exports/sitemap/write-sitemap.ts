import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound, search } from '../../site/addresses.ts';
import { site } from '../../site/site.ts';
import { sitemapFiles } from './sitemap.ts';

/** What is no page of the archive. */
const noPages: ReadonlySet<string> = new Set([notFound, search]);

/**
 * Writes the sitemap, where the address of the site is settled.
 *
 * @param dist - absolute path of the built site
 * @param files - of which it consists, from its root
 * @returns the files that were written, from the root of the site
 */
export async function writeSitemap(dist: string, files: readonly string[]): Promise<string[]> {
  if (site.address === null) return [];
  const pages = files.filter((path) => path.endsWith('.html') && !noPages.has(path));
  const made = sitemapFiles(site.address, pages);
  for (const { path, content } of made) await writeFile(join(dist, path), content);
  return made.map(({ path }) => path);
}
