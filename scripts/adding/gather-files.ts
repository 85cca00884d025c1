import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from './refusal.ts';

/** What lies where the editor pointed. */
export type Gathered = {
  /** Files to be read, each once, in the order of the arguments and then of their names. */
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
  /** Files of folders that are no page texts, or hidden. */
  readonly skipped: readonly string[];
};

/**
 * Finds the page texts among files and folders. A file that is named must be one; of a folder, those
 * that end in .txt are taken, hidden ones left out. Links are not followed: they could lead to
 * anything on the machine, and would publish it.
 *
 * @param args - paths, relative to `base` or absolute
 */
export async function gatherFiles(args: readonly string[], base: string): Promise<Gathered> {
  const files = new Set<string>();
  const refused: Refusal[] = [];
  const skipped: string[] = [];
  for (const arg of args) {
    const start = path.resolve(base, arg);
    const found = await lstat(start).catch((error: unknown) => error);
    if (found instanceof Error || !(typeof found === 'object' && found !== null)) {
      refused.push(unreachable(start, found));
    } else if ('isDirectory' in found && (found as Dirent).isDirectory()) {
      await gatherFolder(start, { files, refused, skipped });
    } else if (isText(start)) files.add(start);
    else {
      refused.push({
        file: start,
        reason: 'ending',
        found: `以 ${path.extname(start) || '别的字'} 结尾`,
        mend: '版面文字要存成 .txt 文件（另存为“纯文本”）',
      });
    }
  }
  return { files: [...files], refused, skipped };
}

async function gatherFolder(
  folder: string,
  into: { files: Set<string>; refused: Refusal[]; skipped: string[] },
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    into.refused.push(unreachable(folder, error));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) {
      // What systems put into folders of their own accord; ._page.txt is no page.
      if (isText(file)) into.skipped.push(file);
    } else if (entry.isDirectory()) {
      // A folder named like a page is a mistake that nobody would see otherwise.
      if (isText(file)) into.refused.push(noFile(file, '一个文件夹'));
      await gatherFolder(file, into);
    } else if (isText(file)) into.files.add(file);
    else if (entry.isSymbolicLink()) into.refused.push(noFile(file, '一个链接'));
    else into.skipped.push(file);
  }
}

const isText = (file: string): boolean => /\.txt$/iu.test(file);

function noFile(file: string, found: string): Refusal {
  return { file, reason: 'no-file', found, mend: '把文件本身放到这里来' };
}

function unreachable(file: string, error: unknown): Refusal {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing
    ? { file, reason: 'not-found', found: '', mend: '核对路径；可以把文件拖进终端窗口，不必手打' }
    : {
        file,
        reason: 'unreadable',
        found: error instanceof Error ? error.message : String(error),
        mend: '检查权限',
      };
}
