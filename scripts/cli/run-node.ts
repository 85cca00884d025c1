import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './paths.ts';

/** How a program is run. */
export type RunOptions = {
  /**
   * `show`: its output goes to the terminal as it comes. `hold`: it is kept and shown only if the
   * program fails; in the meantime a line every ten seconds says that it is still at work.
   */
  readonly output?: 'show' | 'hold';
  /** Ends the program when it aborts. */
  readonly stop?: AbortSignal;
  /** Variables of its environment besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
};

const secondsBetweenSigns = 10;

/**
 * Runs a program of the project with the Node that runs this one, in the project's folder.
 *
 * @param args - the program's path and its arguments
 * @returns its exit code; 130 where it was stopped
 */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { output = 'show', stop, environment } = options;
  if (stop?.aborted === true) return 130;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // Nothing calls home.
    env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const held: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => held.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => held.push(chunk));
  const end = () => child.kill();
  stop?.addEventListener('abort', end);
  const signs = output === 'hold' ? startSigns() : undefined;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (child.killed) return 130;
    if (code !== 0) process.stderr.write(Buffer.concat(held));
    return code ?? 1;
  } finally {
    stop?.removeEventListener('abort', end);
    clearInterval(signs);
  }
}

function startSigns(): NodeJS.Timeout {
  let seconds = 0;
  return setInterval(() => {
    seconds += secondsBetweenSigns;
    console.log(`  … ${seconds} s`);
  }, secondsBetweenSigns * 1000);
}
