import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Every command runs in it. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built site. */
export const dist = join(root, 'dist');

/** Command lines of the tools, as arguments to Node: the project's own Node runs them. */
export const tools = {
  archive: 'scripts/archive.ts',
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
} as const;
