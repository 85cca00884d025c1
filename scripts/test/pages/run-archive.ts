import { spawn } from 'node:child_process';
import { root } from '../../cli/paths.ts';

export type ArchiveRun = {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
};

/** Runs the build script as a person does, in the project's folder. */
export async function runArchive(args: readonly string[]): Promise<ArchiveRun> {
  const child = spawn(process.execPath, ['scripts/archive.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output, errors };
}
