import { spawn } from 'node:child_process';
import { SnapshotError } from './snapshot.ts';

/**
 * Runs git.
 *
 * @param folder - where it runs
 * @param args - its arguments
 * @param input - what it reads; left out: nothing
 * @returns what it writes
 * @throws SnapshotError with what git says where it fails, or where it is not installed
 */
export async function git(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Buffer> {
  // Names are not quoted, and nothing is asked for in another language.
  const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  // It may end before it has read all: its exit code tells.
  child.stdin.on('error', () => undefined);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => {
      reject(new SnapshotError(whyNoGit(error)));
    });
    child.on('close', resolve);
    child.stdin.end(input);
  });
  if (code === 0) return Buffer.concat(output);
  const said = Buffer.concat(complaints).toString('utf8').trim();
  if (/not a git repository/i.test(said)) {
    throw new SnapshotError(
      `${folder} is in no git repository, so that it has no history. Two states of an archive can be compared without: --from and --to name folders or zip files of npm run keep.`,
    );
  }
  throw new SnapshotError(`git ${args[0] ?? ''}: ${said}`);
}

function whyNoGit(error: Error): string {
  return 'code' in error && error.code === 'ENOENT'
    ? 'git is not installed: the history of the text is in it. Two states of an archive can be compared without: --from and --to name folders or zip files of npm run keep.'
    : `git does not start: ${error.message}`;
}
