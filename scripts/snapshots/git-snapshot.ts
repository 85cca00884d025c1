import { git } from './git.ts';
import { isOfSnapshot, nothing, type Snapshot, SnapshotError } from './snapshot.ts';

/** A commit, and when it was made. */
export type Commit = {
  readonly id: string;
  /** The day in UTC, `2026-01-01`. */
  readonly day: string;
};

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An archive as it stood in its history.
 *
 * @param content - the content folder, in a git repository
 * @param moment - a day (`2026-01-01`: as it stood when the day began, UTC), or any name of a commit
 * @returns `nothing` where the history begins later than the day
 * @throws SnapshotError where there is no git, no repository, no such commit; where the clone is
 *   shallow and does not go back so far
 */
export async function gitSnapshot(content: string, moment: string): Promise<Snapshot> {
  const commit = dayForm.test(moment)
    ? await commitBefore(content, moment)
    : await commitNamed(content, moment);
  return commit === null ? nothing : commitSnapshot(content, commit);
}

/** @param commit - of the repository that the content folder is in */
export async function commitSnapshot(content: string, commit: Commit): Promise<Snapshot> {
  const prefix = (await git(content, ['rev-parse', '--show-prefix'])).toString('utf8').trim();
  const tree = prefix === '' ? commit.id : `${commit.id}:${prefix.replace(/\/$/, '')}`;
  const isThere = await git(content, ['rev-parse', '--verify', '--quiet', tree]).catch(() => null);
  const listed =
    isThere === null
      ? ''
      : (await git(content, ['ls-tree', '-r', '-z', '--full-tree', tree])).toString('utf8');
  const files = new Map<string, string>();
  for (const entry of listed.split('\0')) {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    if (blob !== undefined && path !== undefined && isOfSnapshot(path)) files.set(path, blob);
  }
  return { name: commit.day, files, read: (paths) => readBlobs(content, files, paths) };
}

/**
 * The commits of the first line of the history that changed the content folder, the oldest first.
 *
 * @throws SnapshotError where there is no git or no repository
 */
export async function commitsOf(content: string): Promise<Commit[]> {
  const log = await git(content, [
    'log',
    '--first-parent',
    '--reverse',
    '--format=%H %ct',
    'HEAD',
    '--',
    '.',
  ]);
  return log
    .toString('utf8')
    .split('\n')
    .flatMap((line) => commitOf(line) ?? []);
}

/**
 * @returns whether the words of an archive stand otherwise in its folder than in the last commit
 * @throws SnapshotError where there is no git or no repository
 */
export async function isUncommitted(content: string): Promise<boolean> {
  const prefix = (await git(content, ['rev-parse', '--show-prefix'])).toString('utf8').trim();
  const status = [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    '.',
  ];
  return (await git(content, status))
    .toString('utf8')
    .split('\0')
    .some((entry) => isOfSnapshot(entry.slice(3 + prefix.length)));
}

async function commitNamed(content: string, name: string): Promise<Commit> {
  const found = await git(content, [
    'log',
    '-1',
    '--format=%H %ct',
    '--end-of-options',
    name,
  ]).catch((error: unknown) => {
    if (error instanceof SnapshotError && error.message.startsWith('git log')) return null;
    throw error;
  });
  const commit = found === null ? null : commitOf(found.toString('utf8').trim());
  if (commit !== null) return commit;
  throw new SnapshotError(
    `'${name}' is neither a day such as 2026-01-01 nor a commit, tag or branch of the history of ${content}`,
  );
}

/** The last commit before a day began; null where the history begins later. */
async function commitBefore(content: string, day: string): Promise<Commit | null> {
  const seconds = Date.parse(`${day}T00:00:00Z`) / 1000;
  if (!Number.isFinite(seconds)) throw new SnapshotError(`'${day}' is no day of the calendar`);
  const log = ['log', '--first-parent', '--format=%H %ct'];
  const found = await git(content, [...log, '-1', `--before=${String(seconds - 1)}`, 'HEAD']);
  const commit = commitOf(found.toString('utf8').trim());
  if (commit !== null) return commit;
  const isShallow = (await git(content, ['rev-parse', '--is-shallow-repository'])).toString('utf8');
  if (isShallow.trim() !== 'true') return null;
  const history = (await git(content, [...log, 'HEAD'])).toString('utf8').trim().split('\n');
  const first = commitOf(history.at(-1) ?? '')?.day ?? 'today';
  throw new SnapshotError(
    `This clone is shallow: its history begins on ${first} and does not go back to ${day}. Fetch the rest with  git fetch --unshallow`,
  );
}

function commitOf(line: string): Commit | null {
  const [, id, seconds] = /^([0-9a-f]+) (\d+)$/.exec(line) ?? [];
  if (id === undefined) return null;
  return { id, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}

/** https://git-scm.com/docs/git-cat-file#_batch_output: `ID blob SIZE`, the bytes, a line feed. */
async function readBlobs(
  content: string,
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (paths.length === 0) return texts;
  const asked = paths.map((path) => `${files.get(path) ?? ''}\n`).join('');
  const output = await git(content, ['cat-file', '--batch'], asked);
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    if (size === undefined) throw new SnapshotError(`git has no ${path} any more`);
    at = end + 1 + Number(size);
    texts.set(path, output.toString('utf8', end + 1, at));
    at += 1;
  }
  return texts;
}
