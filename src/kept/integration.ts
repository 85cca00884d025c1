import { copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RouteData } from 'astro';
import { isAsItWas, readKeptPages, writeKeptPages } from './kept-pages.ts';
import { collectionsAreKept } from '../beside/thread.ts';
import { knownMarks } from './known-marks.ts';
import { programDigest } from './program-digest.ts';
import { makeFolderOf, writeAtOnce } from './write-at-once.ts';

/**
 * Renders only the pages that are not as they were: what the route gave the same `cacheKey` as in
 * the build before is taken from the site of that build, which the variable ARCHIVE_FORMER names,
 * and Astro is not asked for it. Without that variable everything is rendered.
 *
 * Astro has an experiment of its own for this. It keeps a second copy of every page, though, and
 * still goes through all of them one by one.
 */
export function keptPages(): AstroIntegration {
  const former = process.env['ARCHIVE_FORMER'];
  /** The key of each page that has one, by its path in the site. */
  const keys = new Map<string, string>();
  let site = '';
  let cache = '';
  let program = '';
  return {
    name: 'kept',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        cache = fileURLToPath(config.cacheDir);
        program = programDigest(fileURLToPath(config.root));
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            await collectionsAreKept();
            const paths = await standard.getStaticPaths();
            const known = readKeptPages(cache, program);
            const changed = paths.filter(({ pathname, route, cacheKey }) => {
              if (cacheKey === undefined) return true;
              const path = fileOf(pathname, route);
              keys.set(path, cacheKey);
              const kept = known.get(path);
              if (former === undefined || kept?.key !== cacheKey) return true;
              if (!isAsItWas(former, path, kept)) return true;
              if (take(join(former, path), join(site, path))) knownMarks.set(path, kept.mark);
              return false;
            });
            logger.info(
              `${paths.length - changed.length} of ${paths.length} pages are as they were`,
            );
            return changed;
          },
          async render(request, options) {
            const rendered = await standard.render(request, options);
            const path = decodeURI(new URL(request.url).pathname).slice(1);
            return writeAtOnce(
              rendered instanceof Response ? rendered : rendered.response,
              site,
              path,
            );
          },
        }));
      },
      'astro:build:done': () => {
        writeKeptPages(cache, program, site, keys);
      },
    },
  };
}

/** The file of a page; what is none (a feed) bears its ending in its address. */
function fileOf(pathname: string, { type }: Pick<RouteData, 'type'>): string {
  return `${pathname.replace(/^\//, '')}${type === 'page' ? '.html' : ''}`;
}

/**
 * A second name for the same file where the disk can do that, which is much quicker; else a copy.
 *
 * @returns whether it is the same file
 */
function take(from: string, to: string): boolean {
  makeFolderOf(to);
  try {
    linkSync(from, to);
    return true;
  } catch {
    copyFileSync(from, to);
    return false;
  }
}
