import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { runCommand } from '../cli/command.ts';
import { startBrowser } from '../test/browser/browser.ts';
import { newspaperHtml } from './material/newspaper-html.ts';
import { pageAsRead, type PrintedLine } from './material/page-as-read.ts';
import { truthOfPage } from './material/truth-of-page.ts';
import { annotationText, writtenPages } from './material/written-files.ts';

const help = `node scripts/bootstrap.mjs scripts/quality/typeset.ts

Sets some of the written pages in columns, photographs them with the tests' browser and reads them
with Tesseract (tesseract-ocr and tesseract-ocr-chi-sim of Debian), into
scripts/test/fixtures/papers2/{tune,held}/typeset: NAME.txt as read, NAME.json what it says,
NAME.jpg the scan, NAME.boxes.json every printed line with its place, NAME.hocr what Tesseract saw.`;
const root = 'scripts/test/fixtures/papers2';
const chosen = {
  tune: [
    'canglan-1',
    'canglan-3',
    'qinglan-1',
    'binhe-1',
    'xiushui-1',
    'lanchuan-2',
    'jiangcheng-1',
  ],
  held: ['yunmen-1', 'yunmen-3', 'luoshui-1', 'huating-1', 'heyang-3', 'haibin-1', 'yaotai-1'],
} as const;
/** Pixels of the scan for a pixel of the page: what a scan of 300 dots an inch gives body text. */
const scale = 2;

await runCommand({
  help,
  options: {},
  choices: [],
  async run() {
    const { server } = await startBrowser();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.connect(server.wsEndpoint());
    for (const part of ['tune', 'held'] as const) {
      const pages = await writtenPages(path.join(root, part, 'pages'));
      const folder = path.join(root, part, 'typeset');
      await mkdir(folder, { recursive: true });
      for (const [look, name] of chosen[part].entries()) {
        const page = pages.find((it) => it.name === name);
        if (page === undefined) throw new Error(`no page ${name}`);
        const file = path.join(folder, name);
        const printed = await photograph(browser, newspaperHtml(page, look), `${file}.jpg`);
        await writeFile(
          `${file}.boxes.json`,
          `[\n${printed.map((it) => JSON.stringify(it)).join(',\n')}\n]\n`,
        );
        await promisify(execFile)('tesseract', [
          `${file}.jpg`,
          file,
          '-l',
          'chi_sim',
          '--dpi',
          '300',
          'txt',
          'hocr',
        ]);
        const text = (await readFile(`${file}.txt`, 'utf8')).replace(/\f/gu, '');
        await writeFile(`${file}.txt`, text);
        const read = pageAsRead(page, printed, await readFile(`${file}.hocr`, 'utf8'), text);
        await writeFile(`${file}.json`, annotationText(truthOfPage(read.page, read.set)));
        console.log(
          `${name}: ${printed.length} lines printed, ${read.set.lines.filter((it) => it.item !== null).length} read`,
        );
      }
    }
    await browser.close();
    await server.close();
    return 0;
  },
});

/** Takes the picture. @returns the printed lines, in the order of the page */
async function photograph(browser: Browser, html: string, file: string): Promise<PrintedLine[]> {
  const tab = await browser.newPage({
    viewport: { width: 1104, height: 1400 },
    deviceScaleFactor: scale,
  });
  await tab.setContent(html);
  const lines = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-i]')].flatMap((element) => {
      const found: { item: number; text: string; box: [number, number, number, number] }[] = [];
      const node = element.firstChild;
      const range = document.createRange();
      for (let at = 0; node !== null && at < (node.textContent?.length ?? 0); at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const last = found.at(-1);
        const char = node.textContent?.charAt(at) ?? '';
        if (last !== undefined && Math.abs(last.box[1] - box.top) < 6 && box.left >= last.box[0]) {
          last.text += char;
          last.box[2] = Math.max(last.box[2], box.right);
          last.box[3] = Math.max(last.box[3], box.bottom);
        } else
          found.push({
            item: Number(element.dataset['i']),
            text: char,
            box: [box.left, box.top, box.right, box.bottom],
          });
      }
      return found;
    }),
  );
  await tab.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 55 });
  await tab.close();
  return lines.map((it) => ({
    ...it,
    box: [
      Math.round(it.box[0] * scale),
      Math.round(it.box[1] * scale),
      Math.round(it.box[2] * scale),
      Math.round(it.box[3] * scale),
    ],
  }));
}
