import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { root } from '../tasks/paths.ts';

/** The page on which the guides' readers practise. */
export const example = 'content/guide/lin-jiang-1.txt';

/**
 * A block of a guide that shows what a command prints: `<!-- prints: npm run add -- … -->` over it,
 * or `<!-- prints: npm run add -- … | from WORD -->` for what it prints from that word on.
 */
export type TerminalBlock = {
  readonly args: readonly string[];
  readonly from: string | null;
  readonly text: string;
};

const block =
  /<!-- prints: npm run add -- ([^|]*?)(?: \| from (\S+))? -->\n\n```text\n(.*?)```\n/gsu;

/** The blocks of a guide, in the order in which its reader goes through them. */
export function terminalBlocks(guide: string): TerminalBlock[] {
  return [...guide.matchAll(block)].map(([, args = '', from, text = '']) => ({
    args: args.split(' '),
    from: from ?? null,
    text,
  }));
}

/** The guide with other texts in its blocks, in their order. */
export function withTexts(guide: string, texts: readonly string[]): string {
  let at = 0;
  return guide.replaceAll(block, (whole, _, __, text: string) =>
    whole.replace(`\`\`\`text\n${text}\`\`\``, () => `\`\`\`text\n${texts[at++] ?? text}\`\`\``),
  );
}

/**
 * What the commands of a guide print, one after the other, in a project of which only the example
 * is there.
 */
export async function printed(blocks: readonly TerminalBlock[]): Promise<string[]> {
  const home = await mkdtemp(path.join(tmpdir(), 'guide-'));
  try {
    await cp(path.join(root, example), path.join(home, example));
    const texts: string[] = [];
    for (const { args, from } of blocks) {
      const text = await runAdd(home, args);
      texts.push(from === null ? text : text.slice(Math.max(0, text.indexOf(from))));
    }
    return texts;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A refusal ends with 1, and is shown in the guides too. */
async function runAdd(home: string, args: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'ARCHIVE_CONTENT'),
  );
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(root, 'scripts/adding/add.ts'), ...args],
      { cwd: home, env: { ...env, INIT_CWD: home } },
    );
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'code' in error && error.code === 1) {
      return String(error.stdout);
    }
    throw error;
  }
}
