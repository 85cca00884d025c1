import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** A piece as its Markdown file has it. */
export function pieceFile(
  id: string,
  body: string,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const front = {
    id,
    page: id.replace(/-\d+$/, ''),
    lines: [[Number(/\d+$/.exec(id)?.[0] ?? 1), 99]],
    kind: 'article',
    series: null,
    section: null,
    kicker: null,
    headline: null,
    deck: null,
    dateline: null,
    bylines: [],
    captions: [],
    places: [],
    attachedTo: null,
    truncated: [],
    emendations: [],
    blocks: [],
    ...more,
  };
  // JSON is YAML.
  const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${yaml.join('\n')}\n---\n\n${body}\n`;
}

/** Writes files under a folder; null takes one away. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) {
      await rm(file);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Makes a folder a repository. */
export function startHistory(folder: string): void {
  runGit(folder, ['init', '--quiet', '--initial-branch=main']);
}

/** Commits all that a folder has, at noon of a day (UTC). */
export function commitAll(folder: string, day: string): void {
  const date = `${day}T12:00:00Z`;
  runGit(folder, ['add', '--all']);
  runGit(folder, ['commit', '--quiet', '--message', day], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
}

/** Runs git as nobody in particular, without anybody's settings. */
export function runGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  execFileSync('git', args, {
    cwd: folder,
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'editor',
      GIT_AUTHOR_EMAIL: 'editor@example.org',
      GIT_COMMITTER_NAME: 'editor',
      GIT_COMMITTER_EMAIL: 'editor@example.org',
      ...environment,
    },
  });
}
