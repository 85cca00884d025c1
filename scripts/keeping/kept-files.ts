import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../cli/files-in.ts';

/** The folders of the program, from the project's. `content/` and `dist/` are the archive's own. */
export const programFolders = ['.ci', '.github', 'public', 'scripts', 'src'] as const;

/**
 * The program's files beside these folders. They are named one by one: what else lies there (keys,
 * notes, settings of somebody's editor) is nobody's to keep.
 */
export const programFiles = [
  '.gitattributes',
  '.gitignore',
  '.prettierignore',
  '.prettierrc.json',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
] as const;

/** What systems and editors leave in folders, logs, locks, and what was killed half written. */
const leftover =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|node_modules\/.*|[^/]*\.log|\.[^/]*\.lock|[^/]*~|[^/]*\.(?:new|old)-\d+(?:\/.*)?)$/;

/** Where a kept archive comes from; absolute paths. */
export type Origin = {
  /** The project's folder. */
  readonly program: string;
  /** The content folder of the archive. */
  readonly content: string;
  /** The built site. */
  readonly site: string;
};

/** A file that is kept. */
export type KeptFile = {
  /** Its path on the disk. */
  readonly file: string;
  /** Its path in the kept folder, with slashes. */
  readonly path: string;
};

/**
 * All files from which a machine without the original repository rebuilds the archive: the
 * program, sources, records, collections, and the site that they make.
 *
 * @returns in the order of their paths
 */
export async function keptFiles({ program, content, site }: Origin): Promise<KeptFile[]> {
  const folders = [
    ...programFolders.map((name) => [join(program, name), name] as const),
    [content, 'content'] as const,
    [site, 'dist'] as const,
  ];
  const files: KeptFile[] = programFiles
    .map((path) => ({ file: join(program, path), path }))
    .filter(({ file }) => existsSync(file));
  for (const [folder, name] of folders) {
    if (!existsSync(folder)) continue;
    for (const path of await filesIn(folder)) {
      if (!leftover.test(path)) files.push({ file: join(folder, path), path: `${name}/${path}` });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
