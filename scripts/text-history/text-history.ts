import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parse, stringify } from 'yaml';
import { type TextHistoryRow, textHistorySchema } from '../../src/model/index.ts';
import { runCommand } from '../cli/command.ts';
import { folderSnapshot } from '../snapshots/folder-snapshot.ts';
import { commitsOf, commitSnapshot } from '../snapshots/git-snapshot.ts';
import { SnapshotError } from '../snapshots/snapshot.ts';
import { root } from '../cli/paths.ts';
import { snapshotCounter } from './count-snapshot.ts';
import { mergeRows } from './merge-rows.ts';
import { ownScore } from './own-score.ts';

const help = `npm run text-history

Writes content/history.yaml: how the text of the archive stood, in numbers, on each day that changed
them; from git, and as the collections are now. The site shows it and needs no git. Where there is
no git, or a shallow clone does not go back so far, what was written before is kept and today added.

  --day DAY   what day it is   (today, UTC)`;

const head = `# 文字状况的历史：每一行是一天结束时全部存档的数目。由 npm run text-history 写出，不要手改。
# How the text stood, in numbers, at the end of each day that changed them: by npm run text-history.
`;

await runCommand({
  help,
  options: { day: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
  choices: [],
  async run({ values: { day } }) {
    const content = resolve(process.env['ARCHIVE_CONTENT'] ?? join(root, 'content'));
    const file = join(content, 'history.yaml');
    try {
      const written = await readRows(file);
      const rows = mergeRows(written, await findRows(content, day));
      await writeFile(`${file}.new`, head + stringify(rows));
      await rename(`${file}.new`, file);
      console.log(`${file}: ${String(rows.length)} rows`);
      return 0;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
});

/** Of the last commit of each day, and of the folder as it is. */
async function findRows(content: string, today: string): Promise<TextHistoryRow[]> {
  const count = snapshotCounter();
  const rows: TextHistoryRow[] = [];
  const commits = await commitsOf(content).catch((error: unknown) => {
    if (!(error instanceof SnapshotError)) throw error;
    console.error(`${error.message}\nOnly today is counted.`);
    return [];
  });
  const lastOfDay = new Map(commits.map((commit) => [commit.day, commit]));
  for (const [day, commit] of lastOfDay) {
    try {
      rows.push({ day, ...(await count(await commitSnapshot(content, commit))), score: null });
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      console.error(`${day} is left out: ${error.message}`);
    }
  }
  const now = await count(await folderSnapshot(content));
  const earlier = rows.filter(({ day }) => day < today);
  return [...earlier, { day: today, ...now, score: await ownScore(content) }];
}

async function readRows(file: string): Promise<TextHistoryRow[]> {
  if (!existsSync(file)) return [];
  const rows = textHistorySchema.safeParse(parse(await readFile(file, 'utf8')) ?? []);
  if (rows.success) return rows.data;
  throw new SnapshotError(`${file} is not as this command writes it. Put it right or remove it.`);
}
