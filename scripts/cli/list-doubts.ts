import { formatDiagnostic, rules, type RuleId } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';

/**
 * The doubts of the pages for people: `file:line:column rule`, what was found, what was expected
 * and the lines for the editor's record, one under the other. Ends with how many there are.
 */
export function listDoubts(pages: readonly EditedPage[]): string {
  const blocks = pages.flatMap(({ draft, doubts }) =>
    doubts.map(({ rule, lines, column, found, expected, mend }) =>
      formatDiagnostic({
        rule: isRule(rule) ? rule : 'role-close',
        file: draft.source.source,
        line: lines[0],
        column,
        found,
        expected,
        mend:
          mend === ''
            ? 'look at the paper'
            : `paste into ${recordOf(draft.source.source)}:\n${mend}`,
      }),
    ),
  );
  const many = blocks.length === 1 ? 'One doubt.' : `${blocks.length} doubts.`;
  return [...blocks, many].join('\n\n');
}

function recordOf(source: string): string {
  return source.replace(/\.txt$/u, '.yaml');
}

function isRule(rule: string): rule is RuleId {
  return Object.hasOwn(rules, rule);
}
