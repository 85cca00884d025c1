import { defineConfig } from 'astro/config';
import { besidePages } from './src/beside/integration.ts';
import { classicScripts } from './src/classic/classic-scripts.ts';
import { keptDirectory } from './src/kept/kept-directory.ts';
import { keptPages } from './src/kept/integration.ts';
import { openData } from './src/exports/data/integration.ts';
import { settings } from './src/site/integration.ts';
import { sitemap } from './src/exports/sitemap/integration.ts';

export default defineConfig({
  // Every address names its file, so that dist/ works on hosts that neither rewrite addresses
  // nor serve directory indexes. Links are relative (src/site/links.ts), hence no `site` and no `base`.
  // Sixteen pages at a time: while one is written, others are rendered.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never', concurrency: 16 },
  trailingSlash: 'never',
  // What lies inside a page or a stylesheet would need a policy that allows it.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  cacheDir: keptDirectory(),
  integrations: [
    settings(),
    classicScripts(),
    besidePages(),
    keptPages(),
    sitemap(),
    openData(),
  ],
});
