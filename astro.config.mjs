import { defineConfig } from 'astro/config';
import { search } from './src/search/integration.ts';
import { settings } from './src/site/integration.ts';

export default defineConfig({
  // Every address names its file, so that dist/ works on hosts that neither rewrite addresses
  // nor serve directory indexes. Links are relative (src/links/), hence no `site` and no `base`.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  integrations: [settings(), search()],
});
