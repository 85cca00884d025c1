import process from 'node:process';
import { defineConfig } from 'astro/config';
import { classicScripts } from './src/classic/classic-scripts.ts';
import { settings } from './src/site/integration.ts';
import { sitemap } from './src/exports/sitemap.ts';

export default defineConfig({
  // Every address names its file, so that dist/ works on hosts that neither rewrite addresses
  // nor serve directory indexes. Links are relative (src/site/links.ts), hence no `site` and no `base`.
  // Sixteen pages at a time: while one is written, others are rendered.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never', concurrency: 16 },
  trailingSlash: 'never',
  // What lies inside a page or a stylesheet would need a policy that allows it.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  // Two archives that are built at once must not share what Astro stores: ARCHIVE_CACHE names the
  // other one's folder.
  ...(process.env['ARCHIVE_CACHE'] && { cacheDir: process.env['ARCHIVE_CACHE'] }),
  integrations: [settings(), classicScripts(), sitemap()],
});
