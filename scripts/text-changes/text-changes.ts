import { join, resolve } from 'node:path';
import process from 'node:process';
import { runCommand } from '../cli/command.ts';
import { gitSnapshot, isUncommitted } from '../snapshots/git-snapshot.ts';
import { openSnapshot } from '../snapshots/open-snapshot.ts';
import { type Snapshot, SnapshotError } from '../snapshots/snapshot.ts';
import { root } from '../cli/paths.ts';
import { compareSnapshots } from './compare-snapshots.ts';
import { markdownNotes } from './markdown-notes.ts';

const help = `npm run text-changes -- --since DAY [OPTIONS]
npm run text-changes -- --from ARCHIVE --to ARCHIVE [OPTIONS]

The release notes of the text: which words were changed, by whom and why, which pieces came and
went, which names, days and places are told otherwise; in Chinese, as Markdown. From the history of
content/ in git, up to its last commit; or between two archives that lie in folders or in zip files
of npm run keep.

  --since DAY       what changed since the day began (2026-01-01, UTC), or since a commit or tag
  --until DAY       up to this day or commit   (HEAD)
  --from, --to      folders or zip files to be compared instead
  --markdown        as Markdown, which it does anyway
  --json            as JSON, for programs

npm run -s leaves npm's own lines out of what is written.`;

await runCommand({
  help,
  options: {
    since: { type: 'string' },
    until: { type: 'string', default: 'HEAD' },
    from: { type: 'string' },
    to: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  choices: [],
  async run({ values: { since, until, from, to, markdown, json } }) {
    const isHistory = since !== undefined && from === undefined && to === undefined;
    const isPair = since === undefined && from !== undefined && to !== undefined;
    if (isHistory === isPair || (markdown && json)) {
      console.error(
        `Either --since, or both --from and --to; either --markdown or --json.\n\n${help}`,
      );
      return 2;
    }
    try {
      const [earlier, later] = isHistory
        ? await inHistory(since, until)
        : [await openSnapshot(resolve(from ?? '')), await openSnapshot(resolve(to ?? ''))];
      const changes = await compareSnapshots(earlier, later);
      if (isHistory && until === 'HEAD' && (await isUncommitted(contentFolder()))) {
        console.error('content/ has changes that are not committed yet: they are not told here.');
      }
      process.stdout.write(json ? `${JSON.stringify(changes, null, 2)}\n` : markdownNotes(changes));
      return 0;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
});

async function inHistory(since: string, until: string): Promise<[Snapshot, Snapshot]> {
  const content = contentFolder();
  return [
    { ...(await gitSnapshot(content, since)), name: since },
    await gitSnapshot(content, until),
  ];
}

function contentFolder(): string {
  return resolve(process.env['ARCHIVE_CONTENT'] ?? join(root, 'content'));
}
