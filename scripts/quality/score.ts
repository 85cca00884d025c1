import { runCommand } from '../cli/command.ts';
import { editPage } from '../pipeline.ts';
import { readingOf } from './page-reading.ts';
import { scorePage } from './score-page.ts';
import { scoreTable } from './tally.ts';
import { papers, readAnnotatedPages } from './truth.ts';

const help = `npm run score [-- OPTIONS]

Reads the annotated pages, without editors' records, and holds what it read against the
annotations: F1 by measure, over all and page by page.

  --detail        every difference in words
  --sources DIR   where the pages are          (${papers.sources})
  --truth DIR     where the annotations are    (${papers.truth})`;

await runCommand({
  help,
  options: {
    detail: { type: 'boolean', default: false },
    sources: { type: 'string', default: papers.sources },
    truth: { type: 'string', default: papers.truth },
  },
  choices: [],
  async run({ values }) {
    const pages = await readAnnotatedPages(values.sources, values.truth);
    const scored = pages.map(({ page, truth }) => ({
      name: page.id,
      ...scorePage(truth, readingOf(editPage(page, null))),
    }));
    console.log(scoreTable(new Map(scored.map((it) => [it.name, it.tallies]))));
    if (values.detail) {
      for (const { name, differences } of scored) {
        for (const difference of differences) console.log(`${name}: ${difference}`);
      }
    }
    return 0;
  },
});
