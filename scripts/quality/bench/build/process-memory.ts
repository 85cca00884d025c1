import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process, the one that started it, and its resident memory in bytes where that is known. */
export type Process = { readonly pid: number; readonly parent: number; readonly bytes: number };

/** @returns bytes that a process and all its descendants hold now; null where nobody says */
export type MemoryReader = (pid: number) => number | null;

/**
 * How memory is read on this system: from `/proc` on Linux, where what processes share is
 * counted once; from `ps` elsewhere, where each counts it; nothing on systems with neither.
 *
 * @param hasProc - whether there is a `/proc` that says it; left out: it is looked for
 */
export function memoryReader(hasProc = existsSync('/proc/self/status')): MemoryReader {
  if (hasProc) return readProc;
  return spawnSync('ps', ['-A', '-o', 'pid=']).status === 0 ? readPs : () => null;
}

/** A process and all that descend from it; none where it is gone. */
export function treeOf(processes: readonly Process[], root: number): Process[] {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const found = processes.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** Reads `/proc/PID/stat`: the name in brackets may hold anything, brackets too. */
export function parentOf(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/**
 * Bytes that processes hold together, from their `/proc/PID/status`: what each has of its own, and
 * the program files that are mapped, which they mostly share, as the one that maps most of them has
 * them. (`smaps_rollup` knows better what is shared, but asking it stops a process of several GB.)
 */
export function sumOfStatus(statuses: readonly string[]): number {
  const bytes = (status: string, field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0) * 1024;
  const own = statuses.reduce(
    (sum, status) => sum + bytes(status, 'RssAnon') + bytes(status, 'RssShmem'),
    0,
  );
  return own + Math.max(0, ...statuses.map((status) => bytes(status, 'RssFile')));
}

/** Reads the lines of `ps -o pid=,ppid=,rss=`, which are in KiB. */
export function parsePs(text: string): Process[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, kibibytes] = line.trim().split(/\s+/u).map(Number);
    if (pid === undefined || parent === undefined || kibibytes === undefined) return [];
    return [{ pid, parent, bytes: kibibytes * 1024 }];
  });
}

function readProc(root: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const processes = pids.flatMap((pid) => {
    const stat = readIfThere(`/proc/${pid}/stat`);
    return stat === null ? [] : [{ pid: Number(pid), parent: parentOf(stat), bytes: 0 }];
  });
  return sumOfStatus(
    treeOf(processes, root).map(({ pid }) => readIfThere(`/proc/${String(pid)}/status`) ?? ''),
  );
}

function readPs(root: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return treeOf(parsePs(stdout), root).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Processes end while one looks at them. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
