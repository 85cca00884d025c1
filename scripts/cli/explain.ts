import { roleOfPart } from '../blocks/part.ts';
import { runnersUp } from '../blocks/decide.ts';
import { reasonsFor } from '../blocks/weigh.ts';
import type { PageRecord } from '../record/read-records.ts';
import type { SourcePage } from '../source/page.ts';
import { editPage } from '../pipeline.ts';

/**
 * Prints a page line by line: what each block was taken for, the rules that spoke for and
 * against it, and the runners-up with how much worse the page would read with them.
 *
 * @param name - id or file name of the page
 * @returns the exit code
 */
export function explain(
  pages: readonly SourcePage[],
  records: ReadonlyMap<string, PageRecord>,
  name: string,
): number {
  const page = pages.find(
    (it) => it.id === name || it.source === name || it.source === `${name}.txt`,
  );
  if (page === undefined) {
    console.error(
      `There is no source named "${name}". There are: ${pages.map((it) => it.id).join(', ')}`,
    );
    return 1;
  }
  const { draft, doubts } = editPage(page, records.get(page.id) ?? null);
  for (const decision of draft.decisions) {
    const { lines, text } = decision.block;
    const first = lines[0].number;
    const last = lines.at(-1)?.number ?? first;
    const notes = [
      decision.starts ? 'starts a piece' : null,
      decision.boxed ? 'in a box' : null,
      decision.resumes ? 'resumes the piece' : null,
    ].filter((it) => it !== null);
    const region = draft.regions.find((it) => it.lines[0] <= first && first <= it.lines[1]);
    const role =
      region === undefined || region.role === roleOfPart[decision.part] ? '' : ` → ${region.role}`;
    console.log(
      `${String(first)}${last === first ? '' : `–${String(last)}`}  ${text.length > 50 ? `${text.slice(0, 49)}…` : text}`,
    );
    console.log(`    ${decision.part}${role}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`);
    console.log(
      `    because  ${
        reasonsFor(decision.view, decision.part)
          .map((it) => `${it.rule} ${signed(it.weight)}`)
          .join(', ') || 'nothing else fits'
      }`,
    );
    const close = runnersUp(decision)
      .slice(0, 3)
      .map((it) => `${it.part} (${it.behind.toFixed(1)} behind)`);
    if (close.length > 0) console.log(`    else     ${close.join(', ')}`);
    for (const doubt of doubts) {
      if (doubt.lines[0] < first || doubt.lines[0] > last) continue;
      console.log(`    doubt    ${doubt.rule}: ${doubt.found}; expected: ${doubt.expected}`);
    }
  }
  return 0;
}

function signed(weight: number): string {
  return weight > 0 ? `+${String(weight)}` : String(weight);
}
