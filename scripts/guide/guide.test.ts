import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAnchors } from '../edition/check-anchors.ts';
import { readRecord } from '../edition/read-record.ts';
import { askPage } from '../adding/questions/ask-page.ts';
import { askedPage } from '../adding/questions/asked-page.ts';
import { startingRecord } from '../adding/starting-record.ts';
import { noDivisions } from '../gazetteer/divisions.ts';
import { readSources } from '../page/read-sources.ts';
import { editPage } from '../pipeline.ts';
import { root } from '../tasks/paths.ts';
import { example, printed, terminalBlocks, withTexts } from './terminal-blocks.ts';

const folder = path.join(root, 'content/guide');
const files = readdirSync(folder);
const guides = files.filter((it) => it.endsWith('.md'));
const { pages } = await readSources(path.join(root, path.dirname(example)), false);
const [page] = pages;
if (page === undefined) throw new Error(`${example} is not there`);

/** YAML blocks under a comment that says what they are. */
function records(guide: string, what: string): string[] {
  const pattern = new RegExp(`<!-- ${what} -->\\n\\n\`\`\`yaml\\n(.*?)\`\`\``, 'gsu');
  return [...guide.matchAll(pattern)].map((it) => it[1] ?? '');
}

describe.each(guides)('the guide %s', (name) => {
  const guide = readFileSync(path.join(folder, name), 'utf8');

  test('shows what the commands print (npm run guide-pictures writes it anew)', async () => {
    const blocks = terminalBlocks(guide);
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    expect(guide.split('<!-- prints:').length - 1).toBe(blocks.length);
    expect(await printed(blocks)).toEqual(blocks.map((it) => it.text));
  });

  test('shows questions as they stand in the starting record', () => {
    const { questions, left } = askPage(askedPage(page, noDivisions));
    const record = startingRecord(page.source, questions, left);
    const shown = records(guide, 'record');
    expect(shown.length).toBeGreaterThan(0);
    for (const it of shown) expect(record).toContain(it);
  });

  test('answers them so that the page is right', () => {
    const [text = ''] = records(guide, 'record, answered');
    const { record, problems } = readRecord({ file: 'a.yaml', text });
    expect(problems).toEqual([]);
    if (record === null) return;
    expect(checkAnchors(record, page, 'a.yaml')).toEqual([]);
    const { pieces } = editPage(page, { file: 'a.yaml', record });
    expect(pieces[0]?.captions.map((it) => it.passage[0]?.line)).toEqual([11]);
    expect(pieces[0]?.truncated).toEqual([]);
    const joined = pieces[0]?.blocks.find((it) => it.passage.some((part) => part.line === 13));
    expect(joined?.passage[0]?.line).toBe(9);
  });

  test('has its pictures, its files and its commands', () => {
    const links = [...guide.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((it) => it[1] ?? '');
    for (const link of links) expect(statSync(path.join(folder, link)).isFile()).toBe(true);
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    for (const [, script = ''] of guide.matchAll(/npm run ([a-z-]+)/gu)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

test('the pictures are small, and each is shown', () => {
  const pictures = files.filter((it) => it.endsWith('.webp'));
  expect(pictures.length).toBeLessThanOrEqual(6);
  for (const it of pictures) {
    expect(statSync(path.join(folder, it)).size).toBeLessThanOrEqual(60_000);
    for (const name of guides) {
      expect(readFileSync(path.join(folder, name), 'utf8')).toContain(`](${it})`);
    }
  }
});

test('blocks are found and written by their comments', () => {
  const guide =
    'a\n\n<!-- prints: npm run add -- x y | from 接下来 -->\n\n```text\nold $&\n```\n\nb\n';
  expect(terminalBlocks(guide)).toEqual([{ args: ['x', 'y'], from: '接下来', text: 'old $&\n' }]);
  expect(withTexts(guide, ['new $&\n'])).toBe(guide.replace('old', 'new'));
});
