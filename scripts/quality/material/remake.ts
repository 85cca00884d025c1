import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../cli/command.ts';
import type { WrittenPage } from './notation.ts';
import { setPage, type SetPage } from './setting.ts';
import { truthOfPage } from './truth-of-page.ts';
import { annotationText, writtenPages } from './written-files.ts';

const help = `node scripts/bootstrap.mjs scripts/quality/material/remake.ts [--set "w18 in none" --out DIR]

Sets the written pages of scripts/test/fixtures/papers2/{tune,held}/pages as OCR texts with their
annotations. Without options each page in its own setting, into sources/ and truth/ beside it;
with --set all pages in that setting, into DIR/{tune,held}/{sources,truth}.`;
const root = 'scripts/test/fixtures/papers2';

await runCommand({
  help,
  options: { set: { type: 'string', default: '' }, out: { type: 'string', default: root } },
  choices: [],
  async run({ values }) {
    for (const part of ['tune', 'held']) {
      const pages = await writtenPages(path.join(root, part, 'pages'));
      const out = path.join(values.out, part);
      for (const folder of ['sources', 'truth']) {
        await rm(path.join(out, folder), { recursive: true, force: true });
        await mkdir(path.join(out, folder), { recursive: true });
      }
      for (const page of pages) {
        const words = values.set || (page.keys['set'] ?? 'p all');
        const set = setPage(page, new Set(words.split(/\s+/u)), seedOf(page.name + words));
        check(page, set);
        await writeFile(
          path.join(out, 'sources', `${page.name}.txt`),
          set.lines.map((it) => it.text).join('\n') + '\n',
        );
        await writeFile(
          path.join(out, 'truth', `${page.name}.json`),
          annotationText(truthOfPage(page, set)),
        );
      }
      const papers = new Set(pages.map((it) => it.keys['paper']));
      console.log(
        `${part}: ${pages.length} pages of ${papers.size} papers, ${pages.reduce((sum, it) => sum + it.pieces.length, 0)} pieces`,
      );
    }
    return 0;
  },
});

/** @throws where a line that is not blank belongs to no item, or a piece has none */
function check(page: WrittenPage, set: SetPage): void {
  set.lines.forEach((line, at) => {
    if ((line.text.trim() === '') !== (line.item === null))
      throw new Error(`${page.name}:${at + 1}: a blank line with text, or text without a role`);
  });
  for (const { id } of page.pieces) {
    if (!page.items.some((it) => it.piece === id))
      throw new Error(`${page.name}: piece ${id} is empty`);
  }
}

/** A seed from words (FNV-1a). */
function seedOf(words: string): number {
  return [...words].reduce(
    (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
}
