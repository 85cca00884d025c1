import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { memoryReader } from './process-memory.ts';
import type { Mark, Sample } from './stage-figures.ts';

/** A program to be measured. */
export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What its lines say of stages: the stage that a line ends; null for all other lines. */
  readonly endsStage?: (line: string) => string | null;
};

/** What a run took. */
export type Run = {
  readonly seconds: number;
  readonly samples: readonly Sample[];
  readonly marks: readonly Mark[];
  /** The last lines it printed. */
  readonly lastLines: readonly string[];
};

/** What is said while it runs: seconds since its start, bytes held now. */
export type Progress = (seconds: number, bytes: number | null) => void;

const linesKept = 60;
const shortestPause = 200;
/** Looking takes time from those who work: at most one part in so many of it. */
const lookingShare = 20;

/**
 * Runs a program and looks at its memory, and that of all it starts, five times a second or less.
 *
 * @param stop - ends the program
 * @throws with the last lines it printed where it fails or is stopped
 */
export async function measureRun(
  { command, args, cwd, environment, endsStage }: Program,
  stop: AbortSignal,
  progress: Progress,
): Promise<Run> {
  stop.throwIfAborted();
  const start = performance.now();
  const now = (): number => (performance.now() - start) / 1000;
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Lines are read: no colours. Nothing calls home.
    env: { ...process.env, ...environment, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const marks: Mark[] = [];
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const stage = endsStage?.(line) ?? null;
      if (stage !== null) {
        // One mark for a stage, however many lines it has.
        if (marks.at(-1)?.stage === stage) marks.pop();
        marks.push({ stage, at: now() });
      }
      lastLines.push(line);
      if (lastLines.length > linesKept) lastLines.shift();
    });
  }
  const end = (): void => {
    child.kill();
  };
  stop.addEventListener('abort', end);
  const look = startLooking(child.pid, now, progress);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    look.stop();
    stop.removeEventListener('abort', end);
  });
  const seconds = now();
  stop.throwIfAborted();
  if (code !== 0) {
    throw new Error(`${[command, ...args].join(' ')} failed:\n${lastLines.join('\n')}`);
  }
  return { seconds, samples: look.samples, marks, lastLines };
}

/** Notes again and again what a process and all that it started hold. */
function startLooking(
  pid: number | undefined,
  now: () => number,
  progress: Progress,
): { readonly samples: readonly Sample[]; stop(): void } {
  const readMemory = memoryReader();
  const samples: Sample[] = [];
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (pid === undefined) return;
    const at = now();
    const bytes = readMemory(pid);
    if (bytes !== null) samples.push({ at, bytes });
    progress(at, bytes);
    const spent = (now() - at) * 1000;
    timer = setTimeout(look, Math.max(shortestPause, spent * lookingShare));
  };
  look();
  return {
    samples,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
