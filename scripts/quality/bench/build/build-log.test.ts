import { expect, test } from 'vitest';
import { archiveMarks, siteStageEnding, siteStageOf, stagesBeside } from './build-log.ts';

test('the lines of a build of the site say which stage has ended', () => {
  const lines = `14:51:15 [content] Syncing content
14:51:15 [content] Synced content
14:51:15 [build] ✓ Completed in 871ms.
14:51:16 [vite] ✓ built in 581ms
 generating static routes 
14:51:16   ├─ /bylines/chen-zhen-1406b8.html (+3ms) 
14:51:17 ✓ Completed in 744ms.
14:51:17 [build] ✓ Completed in 1.40s.
14:51:18 [search] 35 pieces indexed in 0.6 s, 102 files, 619 KB
14:51:18 [references] references of 35 pieces written in 12.5 s, 70 files, 25 KB
14:51:18 [data] collections written in 0.1 s, 12 files, 299 KB
14:51:18 [checksums] checksums written in 0.1 s
14:51:18 [build] Complete!`.split('\n');
  expect(lines.map(siteStageEnding).filter((it) => it !== null)).toEqual([
    'collections',
    'bundling',
    'pages',
    'finishing',
  ]);
  expect(stagesBeside(lines)).toEqual([
    { name: '| search index', seconds: 0.6, peak: null },
    { name: '| references', seconds: 12.5, peak: null },
    { name: '| data files', seconds: 0.1, peak: null },
  ]);
});

test.each([
  ['pieces/000-1.html', 'pages'],
  ['pieces/000-1.bib', '| references'],
  ['feed.xml', 'pages'],
  ['data.html', 'pages'],
  ['data/pieces.csv', '| data files'],
  ['sitemap-1.xml', 'finishing'],
  ['pagefind/pagefind.js', '| search index'],
  ['pairs/00.gz', '| search index'],
])('%s belongs to %s', (path, stage) => {
  expect(siteStageOf(path)).toBe(stage);
});

test('the report of the archive says how long its stages took, the last up to its end', () => {
  const lines = ['pieces                    35', 'time, read               20 ms'];
  expect(archiveMarks([...lines, 'time, parse             500 ms'], 0.7)).toEqual([
    { stage: 'read', at: expect.closeTo(0.2) as number },
    { stage: 'parse', at: 0.7 },
  ]);
  expect(archiveMarks([], 1)).toEqual([]);
});
