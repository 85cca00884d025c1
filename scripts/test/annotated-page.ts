import { decide, type Decision } from '../blocks/decide.ts';
import { formBlocks } from '../blocks/form-blocks.ts';
import { viewBlocks } from '../blocks/view.ts';
import { cutLines } from '../source/page.ts';

/** `{kicker:柏庄镇:}`, one a line; braces inside newsprint do not occur. */
const annotation = /\{(\w+):([^{}]*)\}/gu;

/** The plain text of a page whose lines are annotated with their parts. */
function plainPage(annotated: string): string {
  return annotated.replaceAll(annotation, '$2');
}

/** Decides a page anew and annotates each of its blocks with the part that it was given. */
export function decideAnnotated(annotated: string): string {
  const lines = cutLines(plainPage(annotated));
  const decisions = decide(viewBlocks(formBlocks(lines, new Set())), new Map());
  const out = lines.map((line) => line.text);
  for (const { block, part } of decisions) {
    const first = block.lines[0].number - 1;
    const last = (block.lines.at(-1)?.number ?? 1) - 1;
    out[first] = `{${part}:${out[first] ?? ''}`;
    out[last] = `${out[last] ?? ''}}`;
  }
  return out.join('\n');
}

/** The decisions on a page, without annotations. */
export function decisionsOn(page: string): Decision[] {
  return decide(viewBlocks(formBlocks(cutLines(page), new Set())), new Map());
}
