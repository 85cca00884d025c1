import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** A program to be measured: arguments to Node, and what stands in its environment besides. */
export type Program = {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Which stages its output tells of, and when each ended, in order; left out: none. */
  readonly stages?: (lines: readonly TimedLine[], seconds: number) => Mark[];
};

/** A printed line, and when it came, in seconds since the start. */
export type TimedLine = { readonly at: number; readonly text: string };

/** A stage and when it ended, in seconds since the start. */
export type Mark = { readonly stage: string; readonly at: number };

/** What a run or a stage of it took. */
export type Taken = {
  readonly name: string;
  readonly seconds: number;
  /** Most bytes held by all processes together; null where the system does not say. */
  readonly peak: number | null;
};

type Sample = { readonly at: number; readonly bytes: number };

const pause = 250;
const linesShown = 40;

/**
 * Runs a program and looks at its memory, and that of all it starts, four times a second.
 *
 * @param name - of the whole run in the result
 * @param stop - ends the program
 * @returns the whole run, then its stages
 * @throws with the last lines it printed where it fails or is stopped
 */
export async function measureRun(
  name: string,
  { args, environment, stages }: Program,
  stop: AbortSignal,
): Promise<[whole: Taken, ...stages: Taken[]]> {
  stop.throwIfAborted();
  const start = performance.now();
  const now = (): number => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Lines are read: no colours. Nothing calls home.
    env: { ...process.env, ...environment, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    signal: stop,
  });
  const lines: TimedLine[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (text) => lines.push({ at: now(), text }));
  }
  const samples: Sample[] = [];
  const look = setInterval(() => {
    const bytes = memoryOf(child.pid ?? 0);
    if (bytes !== null) samples.push({ at: now(), bytes });
  }, pause);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearInterval(look);
  });
  const seconds = now();
  if (code !== 0) {
    const shown = lines.slice(-linesShown).map(({ text }) => text);
    throw new Error(`${args.join(' ')} failed:\n${shown.join('\n')}`);
  }
  const whole = { name, seconds, peak: peakOf(samples, 0, seconds) };
  return [whole, ...stagesTaken(stages?.(lines, seconds) ?? [], samples, seconds)];
}

/**
 * What each stage of a run took: from the end of the one before it to its own. What comes after
 * the last mark belongs to the last stage.
 */
export function stagesTaken(
  marks: readonly Mark[],
  samples: readonly Sample[],
  seconds: number,
): Taken[] {
  return marks.map(({ stage, at }, index) => {
    const from = marks[index - 1]?.at ?? 0;
    const to = index === marks.length - 1 ? seconds : at;
    return { name: stage, seconds: to - from, peak: peakOf(samples, from, to) };
  });
}

/** Most bytes held between two moments; of a time too short to be looked at, those before it. */
function peakOf(samples: readonly Sample[], from: number, to: number): number | null {
  const within = samples.filter(({ at }) => from <= at && at <= to);
  if (within.length > 0) return within.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  return samples.findLast(({ at }) => at < from)?.bytes ?? null;
}

/**
 * Bytes that a process and all that it started hold now: what each has of its own, and the program
 * files that are mapped, which they mostly share, as the one that maps most of them has them.
 *
 * @returns null where there is no `/proc` to read it from: outside of Linux
 */
export function memoryOf(pid: number): number | null {
  if (!existsSync('/proc/self/status')) return null;
  const statuses = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => readIfThere(`/proc/${name}/status`));
  const field = (status: string, name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
  const byParent = Map.groupBy(statuses, (status) => field(status, 'PPid'));
  const tree = statuses.filter((status) => field(status, 'Pid') === pid && pid > 0);
  for (const status of tree) tree.push(...(byParent.get(field(status, 'Pid')) ?? []));
  const own = tree.map((it) => field(it, 'RssAnon') + field(it, 'RssShmem'));
  const mapped = tree.map((it) => field(it, 'RssFile'));
  return (own.reduce((sum, it) => sum + it, 0) + Math.max(0, ...mapped)) * 1024;
}

/** Processes end while one looks at them. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
