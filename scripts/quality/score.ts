import { runCommand } from '../cli/command.ts';
import { editPage } from '../pipeline.ts';
import { papers, readAnnotatedPages } from './annotated-pages.ts';
import { perturbations } from './perturb/all-perturbations.ts';
import { readOriginals } from './perturb/originals.ts';
import { perturbPages } from './perturb/perturb-pages.ts';
import { perturbationTable } from './perturb/perturbation-table.ts';
import { readingOf } from './page-reading.ts';
import { scorePage } from './score-page.ts';
import { scoreTable } from './score-table.ts';

const help = `npm run score [-- OPTIONS]

Reads the annotated pages, without editors' records, and holds what it read against the
annotations: F1 by measure, over all and page by page.

  --detail        every difference in words
  --perturb       instead: hundreds of variants of these pages and of the archive's, each
                  saying the same in another form
  --sources DIR   where the pages are          (${papers.sources})
  --truth DIR     where the annotations are    (${papers.truth})`;

await runCommand({
  help,
  options: {
    detail: { type: 'boolean', default: false },
    perturb: { type: 'boolean', default: false },
    sources: { type: 'string', default: papers.sources },
    truth: { type: 'string', default: papers.truth },
  },
  choices: [],
  async run({ values }) {
    if (values.perturb) {
      const originals = await readOriginals();
      const perturbed = perturbations.map((it) => perturbPages(originals, it));
      console.log(perturbationTable(perturbed));
      if (values.detail) console.log(perturbed.flatMap((it) => it.differences).join('\n'));
      return 0;
    }
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
