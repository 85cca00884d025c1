import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { addPages } from './adding/add-pages.ts';
import { nextSteps, pageReport, summary } from './adding/report.ts';
import { removeLeftovers } from './adding/write-aside.ts';
import { runCommand } from './cli/command.ts';
import { lockFolder } from './cli/lock-folder.ts';
import { root } from './cli/paths.ts';
import { formatDiagnostic } from './diagnostics.ts';
import { readDivisions } from './gazetteer/division-files.ts';

const help = `npm run add -- FILES...       new page texts into the archive

Takes page texts (.txt files, or folders of them), byte for byte, into content/sources, each with a
starting record: the questions that an editor should answer, beside answers ready to be uncommented.
Files that are there already, that cannot be read or whose names are unsafe or taken are refused with
a reason; the others are added all the same. Ends with 1 where a file was refused.

把新版面的文字（.txt 文件，或者装着它们的文件夹）收进 content/sources，一个字节也不改，
并为每一版写一份起始记录：要编辑回答的问题，和现成的答法。

  --dry-run        look only, write nothing            只看，不写
  --rename         files that need another name get the one that is proposed
                                                       名字不合用的，用程序提议的名字
  --report FILE    where all details of many pages go  (adding-report.txt)
  --content DIR    the content folder                  (content, or ARCHIVE_CONTENT)
  --help           this text                           这份说明`;

/** So many pages are shown in full; of more, the details go into a file. */
const fewPages = 3;

await runCommand({
  help,
  options: {
    'dry-run': { type: 'boolean', default: false },
    rename: { type: 'boolean', default: false },
    report: { type: 'string' },
    content: { type: 'string', default: process.env['ARCHIVE_CONTENT'] ?? 'content' },
  },
  async run({ values, positionals, stop }) {
    const content = path.resolve(values.content);
    const list = await listOf(content);
    if (list.problems.length > 0) {
      for (const problem of list.problems) console.error(formatDiagnostic(problem));
      return 1;
    }
    if (positionals.length === 0) {
      console.error(`没有说要加哪些文件。\n\n${help}`);
      return 2;
    }
    const dryRun = values['dry-run'];
    // npm runs commands in the project's folder; paths are meant where the editor stands.
    const base = process.env['INIT_CWD'] ?? process.cwd();
    const sources = path.join(content, 'sources');
    const shown = shownPath(sources);
    const release = await lockFolder(content, dryRun ? 'read' : 'write', { stop });
    const result = await (async () => {
      if (!dryRun) await removeLeftovers(sources);
      return addPages(positionals, {
        sources,
        divisions: list.divisions,
        base,
        rename: values.rename,
        dryRun,
        progress,
      });
    })().finally(release);

    const isFew = result.added.length <= fewPages;
    if (isFew) for (const page of result.added) console.log(`${pageReport(page, shown, 10)}\n`);
    console.log(summary(result, dryRun));
    if (!isFew || values.report !== undefined) {
      const file = path.resolve(values.report ?? 'adding-report.txt');
      const pages = result.added.map((it) => pageReport(it, shown, Number.POSITIVE_INFINITY));
      await writeFile(file, `${[summary(result, dryRun), ...pages].join('\n\n')}\n`);
      console.log(`\n每一版读成了什么、问些什么：${shownPath(file)}`);
    }
    const steps = nextSteps(result, shown, dryRun);
    if (steps !== '') console.log(`\n${steps}`);
    return result.refused.length > 0 ? 1 : 0;
  },
});

/** From the project's folder, where it is below that. */
function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const isBelow = !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isBelow ? relative : file).split(path.sep).join('/');
}

/** The national list of the archive; of one that has none yet, what the project has of it. */
async function listOf(content: string): ReturnType<typeof readDivisions> {
  const own = await readDivisions(path.join(content, 'authorities'));
  return own.divisions.asOf === null && own.problems.length === 0
    ? readDivisions(path.join(root, 'content/authorities'))
    : own;
}

/** On a terminal one line that is written over; elsewhere a line at every tenth of a long run. */
function progress(done: number, all: number): void {
  const isLast = done === all;
  if (process.stderr.isTTY) {
    const text = isLast ? '' : `正在看第 ${String(done + 1)} 个文件，共 ${String(all)} 个`;
    process.stderr.write(`\r\u001B[2K${text}`);
  } else if (all >= 100 && !isLast && done % Math.ceil(all / 10) === 0) {
    console.error(`正在看第 ${String(done + 1)} 个文件，共 ${String(all)} 个`);
  }
}
