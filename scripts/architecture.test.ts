import { describe, expect, test } from 'vitest';
import { importsOf, readImports } from './architecture/read-imports.ts';
import { circles, forbiddenImports, namelessPlaces, type Room } from './architecture/violations.ts';
import { root } from './tasks/paths.ts';

const contract = ['src/model/', 'scripts/diagnostics.ts'];

/**
 * The rooms of the house and what each may import besides itself. First the contract that both
 * halves obey, then the stages of the build script in their order (each may import the earlier
 * ones), what runs them, the tooling, and the site.
 */
const rooms: readonly Room[] = [
  { path: 'src/model/', mayImport: [], packages: ['zod'] },
  { path: 'scripts/diagnostics.ts', mayImport: ['src/model/'] },

  { path: 'scripts/page/', mayImport: contract },
  { path: 'scripts/blocks/', mayImport: [...contract, ...stagesBefore('blocks')] },
  { path: 'scripts/pieces/', mayImport: [...contract, ...stagesBefore('pieces')] },
  { path: 'scripts/enrichment/', mayImport: [...contract, ...stagesBefore('enrichment')] },
  { path: 'scripts/doubts/', mayImport: [...contract, ...stagesBefore('doubts')] },
  { path: 'scripts/edition/', mayImport: [...contract, ...stagesBefore('edition')] },
  { path: 'scripts/gazetteer/', mayImport: [...contract, ...stagesBefore('gazetteer')] },
  { path: 'scripts/collections/', mayImport: [...contract, ...stagesBefore('collections')] },
  { path: 'scripts/pipeline.ts', mayImport: [...contract, ...stages()] },
  // Many pages through it, by several threads.
  { path: 'scripts/workshop/', mayImport: [...contract, ...stages(), 'scripts/pipeline.ts'] },
  // What a run notes, so that the next one does only what has changed.
  {
    path: 'scripts/kept/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/workshop/page-work.ts',
      'scripts/tasks/paths.ts',
      'scripts/architecture/read-imports.ts',
    ],
  },
  { path: 'scripts/report.ts', mayImport: [...contract, ...stages()] },
  // All of an archive, read and written.
  {
    path: 'scripts/archive/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/workshop/',
      'scripts/kept/',
      'scripts/report.ts',
      'scripts/tasks/lock-folder.ts',
      'scripts/tasks/paths.ts',
    ],
  },
  { path: 'scripts/list-doubts.ts', mayImport: [...contract, ...stages(), 'scripts/pipeline.ts'] },
  { path: 'scripts/explain.ts', mayImport: [...contract, ...stages(), 'scripts/pipeline.ts'] },
  {
    path: 'scripts/build-archive.ts',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/report.ts',
      'scripts/explain.ts',
      'scripts/list-doubts.ts',
      'scripts/archive/',
    ],
  },
  // New page texts into the archive, with the questions that an editor should answer.
  {
    path: 'scripts/adding/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/whole-pages/any-page.ts',
      'scripts/bench/seeded.ts',
      'scripts/robustness/hostile-cases.ts',
      'scripts/tasks/',
      'scripts/commands/command.ts',
    ],
  },
  // What readers send in, held against the archive and entered into its records.
  {
    path: 'scripts/corrections/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/tasks/',
      'scripts/commands/command.ts',
    ],
  },
  // The pictures and the terminal texts of the editors' guides.
  {
    path: 'scripts/guide/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/adding/',
      'scripts/serve/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
      'scripts/browser-tests/browser.ts',
      'scripts/browser-tests/built-files.ts',
    ],
  },
  // The national list, fetched and cut to what the archive uses.
  { path: 'scripts/national-list/', mayImport: ['scripts/gazetteer/'] },
  {
    path: 'scripts/build-gazetteer.ts',
    mayImport: [...contract, ...stages(), 'scripts/national-list/', 'scripts/pipeline.ts'],
  },
  // Whole pages through the whole pipeline.
  { path: 'scripts/whole-pages/', mayImport: [...contract, ...stages(), 'scripts/pipeline.ts'] },
  { path: 'scripts/fixtures/', mayImport: [...contract, ...stages(), 'scripts/pipeline.ts'] },
  {
    // What nobody should feed to it, does to it, or takes away from it while it works.
    path: 'scripts/robustness/',
    mayImport: [
      ...contract,
      ...stages(),
      'scripts/pipeline.ts',
      'scripts/whole-pages/any-page.ts',
      'scripts/bench/seeded.ts',
      'scripts/tasks/',
      'scripts/commands/command.ts',
      'src/body/',
      'src/archive/read-collection-file.ts',
      'src/archive/front-matter.ts',
    ],
  },
  // How well and how fast: the whole pipeline on annotated pages and their variants.
  {
    path: 'scripts/quality/',
    mayImport: [...contract, ...stages(), 'scripts/pipeline.ts', 'scripts/commands/command.ts'],
  },

  { path: 'scripts/bootstrap.mjs', mayImport: ['scripts/bootstrap/'] },
  { path: 'scripts/bootstrap/', mayImport: [] },
  { path: 'scripts/hosting/', mayImport: [] },
  { path: 'scripts/serve/', mayImport: ['scripts/hosting/'] },
  { path: 'scripts/tasks/', mayImport: ['scripts/collections/settle-collections.ts'] },
  {
    path: 'scripts/commands/update-expectations.ts',
    mayImport: ['scripts/commands/', 'scripts/whole-pages/'],
  },
  { path: 'scripts/commands/', mayImport: ['scripts/tasks/', 'scripts/serve/'] },
  // The whole archive as one zip file, from which another machine rebuilds it.
  { path: 'scripts/keeping/', mayImport: ['scripts/tasks/', 'scripts/commands/command.ts'] },
  // The words of an archive at any moment of its history, and what changed between two of them.
  { path: 'scripts/snapshots/', mayImport: ['scripts/tasks/'] },
  {
    path: 'scripts/text-changes/',
    mayImport: [
      'src/model/',
      'src/body/',
      'src/archive/front-matter.ts',
      'src/terms.ts',
      'scripts/snapshots/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
    ],
  },
  {
    path: 'scripts/text-history/',
    mayImport: [
      ...contract,
      ...stages(),
      'src/archive/front-matter.ts',
      'scripts/pipeline.ts',
      'scripts/quality/',
      'scripts/snapshots/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
    ],
  },
  {
    // The agreement of the two indexes is tested by asking Pagefind itself, by the token rule.
    path: 'scripts/browser-tests/',
    mayImport: [
      'src/model/',
      'src/search/tokens.ts',
      'scripts/hosting/',
      'scripts/serve/',
      'scripts/bench/site/weigh-page.ts',
      'scripts/bench/build/made-sources.ts',
      'scripts/page/read-sources.ts',
      'scripts/robustness/hostile-cases.ts',
    ],
  },
  // What is measured: what the pages of the built site cost their readers.
  {
    path: 'scripts/bench/site/',
    mayImport: [
      'scripts/serve/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
      'scripts/browser-tests/browser.ts',
      'scripts/browser-tests/built-files.ts',
    ],
  },
  // The same numbers for the same seed, of which archives to be measured are made.
  { path: 'scripts/bench/seeded.ts', mayImport: [] },
  // What is measured: the way from sources to a searchable site, on made archives of any size.
  {
    path: 'scripts/bench/build/',
    mayImport: [
      'scripts/page/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
      'scripts/bench/seeded.ts',
    ],
  },
  // What is measured: the site's own index making and page, on made archives.
  {
    path: 'scripts/bench/search/',
    mayImport: [
      'src/search/',
      'src/archive/',
      'scripts/serve/',
      'scripts/tasks/',
      'scripts/commands/command.ts',
      'scripts/browser-tests/browser.ts',
      'scripts/bench/seeded.ts',
    ],
  },
  { path: 'scripts/architecture/', mayImport: [] },
  {
    path: 'scripts/architecture.test.ts',
    mayImport: ['scripts/architecture/', 'scripts/tasks/paths.ts'],
  },

  // The site: anything of its own, nothing of scripts/.
  { path: 'src/', mayImport: ['public/'] },
];

/**
 * The only places that ask Astro for a collection: pages ask src/archive/ for what they show. The
 * plain site that the benchmark builds beside this one does as Astro's documentation does.
 */
const collectionDoors = ['src/archive/', 'src/content.config.ts', 'scripts/bench/build/peers/'];

function stages(): string[] {
  return [
    'page',
    'blocks',
    'pieces',
    'enrichment',
    'doubts',
    'edition',
    'gazetteer',
    'collections',
  ].map((stage) => `scripts/${stage}/`);
}

function stagesBefore(stage: string): string[] {
  return stages().slice(0, stages().indexOf(`scripts/${stage}/`));
}

describe('the house', async () => {
  const imports = await readImports(root);

  test('every room imports only what the table allows', () => {
    expect(forbiddenImports(imports, rooms, 'scripts/fixtures/')).toEqual([]);
  });

  test('no files import each other', () => {
    expect(circles(imports)).toEqual([]);
  });

  test('every file has a name that says what is in it', () => {
    expect(namelessPlaces(imports)).toEqual([]);
  });

  test('collections are asked for in src/archive/ only', () => {
    const askers = [...imports]
      .filter(([, targets]) => targets.includes('astro:content'))
      .map(([file]) => file);
    const strangers = askers.filter((file) => !collectionDoors.some((it) => file.startsWith(it)));
    expect(strangers).toEqual([]);
  });
});

describe('the check itself refuses', () => {
  const check = (file: string, ...targets: string[]) =>
    forbiddenImports(new Map([[file, targets]]), rooms, 'scripts/fixtures/');

  test.each([
    ['an earlier stage importing a later one', 'scripts/page/a.ts', 'scripts/blocks/b.ts'],
    ['a stage importing what runs it', 'scripts/blocks/a.ts', 'scripts/pipeline.ts'],
    ['the build script importing the site', 'scripts/collections/a.ts', 'src/archive/b.ts'],
    ['the site importing the build script', 'src/pages/a.astro', 'scripts/page/page.ts'],
    ['the contract importing a package', 'src/model/a.ts', 'yaml'],
    ['the contract importing the site', 'src/model/a.ts', 'src/archive/b.ts'],
    ['a way around by the project’s root', 'src/pages/a.astro', './astro.config.mjs'],
    ['code that uses the fixtures of the tests', 'scripts/page/a.ts', 'scripts/fixtures/b.ts'],
  ])('%s', (_, file, target) => {
    expect(check(file, target)).toEqual([expect.stringContaining(`${file} imports ${target}`)]);
  });

  test.each([
    ['a later stage importing an earlier one', 'scripts/pieces/a.ts', 'scripts/page/b.ts'],
    ['a stage importing the contract', 'scripts/pieces/a.ts', 'src/model/index.ts'],
    ['a package', 'scripts/pieces/a.ts', 'iconv-lite'],
    ['a test that uses the fixtures', 'scripts/page/a.test.ts', 'scripts/fixtures/b.ts'],
    ['the test of a file importing it', 'scripts/pipeline.test.ts', 'scripts/pipeline.ts'],
  ])('but not %s', (_, file, target) => {
    expect(check(file, target)).toEqual([]);
  });

  test('a folder that nobody has put into the table', () => {
    expect(check('scripts/attic/a.ts')).toEqual(['scripts/attic/a.ts is in no room of the table']);
  });

  test('files that import each other, however far around', () => {
    const ring = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ]);
    expect(circles(ring)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  test.each(['src/utils/a.ts', 'scripts/page/utils.ts', 'src/helpers.ts'])('%s', (file) => {
    expect(namelessPlaces(new Map([[file, []]]))).toEqual([file]);
  });
});

describe('imports are read', () => {
  test('in every form that TypeScript has', () => {
    const code = `
      import a, { type B } from './a.ts';
      import type { C } from '../c.ts';
      export * from './e.ts';
      import './f.css';
      import raw from './g.txt?raw';
      import config from '../../astro.config.mjs';
      const h = await import('./h.ts');
      // import x from './not-this.ts';
      const text = "import y from './nor-this.ts'";
      import { z } from 'zod';
    `;
    expect(importsOf('src/archive/x.ts', code).sort()).toEqual(
      [
        './astro.config.mjs',
        'src/archive/a.ts',
        'src/archive/e.ts',
        'src/archive/f.css',
        'src/archive/g.txt',
        'src/archive/h.ts',
        'src/c.ts',
        'zod',
      ].sort(),
    );
  });

  test('in templates: the fenced code and the scripts, not the text', () => {
    const template = `---
import Layout from '../layouts/Layout.astro';
---
<p>It's said: import x from './not-this.ts'</p>
<script>
  import { start } from '../search/start.ts';
</script>`;
    expect(importsOf('src/pages/a.astro', template)).toEqual([
      'src/layouts/Layout.astro',
      'src/search/start.ts',
    ]);
  });
});
