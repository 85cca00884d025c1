import path from 'node:path';
import { runCommand } from './cli/command.ts';
import { tools } from './cli/paths.ts';
import { runNode } from './cli/run-node.ts';
import { decisionsAsked, Decider, type Asked } from './corrections/decide.ts';
import {
  isInRecord,
  outcomesOf,
  readDecided,
  rejectedIn,
  writeDecided,
} from './corrections/outcomes.ts';
import { namesOfNothing } from './corrections/read-files.ts';
import { checked, codeFor, report, totals, writtenTo } from './corrections/report.ts';
import { readSentIn, type SentIn } from './corrections/sent-in.ts';
import { askAbout, atTerminal, isAnswered } from './corrections/terminal.ts';
import { formatDiagnostic } from './diagnostics.ts';

const help = `npm run corrections -- review FILE…   what readers propose, before it goes into the record
npm run corrections -- check FILE…    whether all of it could be applied; changes nothing

FILE is a correction file (YAML or JSON), a mail or an issue that it was pasted into, or a folder of
such files. At a terminal, review asks about each proposal. Without one it shows everything and
changes nothing, unless it is told what to decide:

  --accept WHAT     all | agreed (by two readers or more) | ID,ID… into the record
  --probable WHAT   the same, as probable: the text keeps what is printed, a note says it
  --reject WHAT     all | ID,ID… with the reason that --because TEXT gives
  --build           make the collections anew where a record has changed (npm run archive)

  --sources DIR     where NAME.txt and NAME.yaml are          (content/sources)
  --decided FILE    what is not in a record, and why          (content/corrections/decided.yaml)
  --help            this text

The id of a proposal stands before it; it is the same in every run. \`all\` and \`agreed\` mean what
nobody is against: of proposals in conflict, with each other or with the record, only an id accepts
one. An id that is accepted against the record replaces what the record has.

Ends with 0 where nothing is left to do, 3 where something waits, is in conflict or refused; check
with 1 where something is refused. 1 besides: a file
is not there or cannot be written, the archive cannot be read; 2: the command was not understood.`;

const list = { type: 'string', multiple: true, default: [] as string[] } as const;

await runCommand({
  help,
  options: {
    accept: list,
    probable: list,
    reject: list,
    because: { type: 'string' },
    build: { type: 'boolean', default: false },
    sources: { type: 'string', default: 'content/sources' },
    decided: { type: 'string' },
  },
  async run({ values, positionals, stop }) {
    const [what, ...names] = positionals;
    const fault = misunderstood(what, names, values);
    if (fault !== null) {
      console.error(`${fault}\n\n${help}`);
      return 2;
    }
    const mistyped = await namesOfNothing(names);
    if (mistyped.length > 0) {
      for (const name of mistyped) console.error(`There is no file or folder ${name}.`);
      console.error('Drag it into the window of the terminal, instead of typing where it is.');
      console.error('Nothing was written.');
      return 1;
    }
    const content = path.dirname(values.sources);
    const authorities = path.join(content, 'authorities');
    const decided = values.decided ?? path.join(content, 'corrections', 'decided.yaml');
    const sentIn = await readSentIn({ names, sources: values.sources, authorities, decided });
    if (!('groups' in sentIn)) {
      for (const problem of sentIn) console.error(`${formatDiagnostic(problem)}\n`);
      console.error('The archive itself is to be mended first; nothing was written.');
      return 1;
    }
    if (what === 'check') {
      const { errors, summary } = checked(sentIn);
      for (const error of errors) console.error(`${error}\n`);
      console.log(summary);
      return errors.length === 0 ? 0 : 1;
    }
    try {
      const asked: Asked = {
        accept: idsIn(values.accept),
        probable: idsIn(values.probable),
        reject: idsIn(values.reject),
        because: values.because?.trim() ?? null,
      };
      const isDecided = [...asked.accept, ...asked.probable, ...asked.reject].length > 0;
      const { code, written } = await review(sentIn, decided, isDecided ? asked : null, stop);
      if (written.size === 0) return code;
      if (!values.build) {
        const next = 'npm run archive makes the collections anew, npm run check checks them';
        console.log(`\nNext: ${next}.`);
        return code;
      }
      const folders = ['--sources', values.sources, '--out', content, '--authorities', authorities];
      return (await runNode([tools.archive, ...folders], { stop })) === 0 ? code : 1;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    }
  },
});

/** @returns what is wrong with the command line; null: nothing */
function misunderstood(
  what: string | undefined,
  names: readonly string[],
  values: { readonly reject: readonly string[]; readonly because?: string | undefined },
): string | null {
  if (what !== 'review' && what !== 'check') return 'What is it to do: review or check?';
  if (names.length === 0) return 'No file is named.';
  if (values.reject.length > 0 && (values.because ?? '').trim() === '') {
    return 'Who rejects says why: --because TEXT.';
  }
  return null;
}

function idsIn(values: readonly string[]): string[] {
  return values
    .flatMap((it) => it.split(','))
    .map((it) => it.trim())
    .filter((it) => it !== '');
}

/**
 * Shows what was sent in, takes the editor's decisions, enters what is accepted into the records and
 * writes down the rest with the reason. Without decisions nothing is written.
 *
 * @param decidedFile - of what does not go into a record
 * @param asked - what the editor has decided already; null: ask, where there is a terminal
 * @returns the exit code (2: the decisions do not fit), and the records that were written
 * @throws where a record or the file of decisions cannot be read or written
 */
async function review(
  { archive, groups, refused }: SentIn,
  decidedFile: string,
  asked: Asked | null,
  stop: AbortSignal,
): Promise<{ readonly code: 0 | 2 | 3; readonly written: ReadonlySet<string> }> {
  const before = await readDecided(decidedFile);
  const rejected = rejectedIn(before);
  const decider = new Decider(groups, archive);
  const { written } = decider;
  const outcomes = () => outcomesOf(groups, refused, decider.verdicts, rejected);
  if (asked !== null) {
    const { decisions, faults } = decisionsAsked(groups, asked, rejected);
    if (faults.length > 0) {
      for (const fault of [...faults, 'Nothing was written.']) console.error(fault);
      return { code: 2, written };
    }
    await decider.decide(decisions);
  }
  const isAsking = asked === null && isAnswered();
  const open = new Set(
    outcomes().flatMap(({ kind, id }) =>
      kind === 'waiting' || kind === 'conflicting' ? [id] : [],
    ),
  );
  const toAsk = groups.filter((group) => isAsking && group.some(({ id }) => open.has(id)));
  console.log(
    report(
      groups.filter((group) => !toAsk.includes(group)),
      outcomes(),
    ),
  );
  if (toAsk.length > 0) {
    await atTerminal(stop, (terminal) =>
      askAbout(toAsk, terminal, async (id, decision) => {
        await decider.decide(new Map([[id, decision]]));
        const { kind = '', reason = '' } = outcomes().find((it) => it.id === id) ?? {};
        return `→ ${kind}${reason === '' ? '' : `: ${reason}`}`;
      }),
    );
  }
  const ended = outcomes();
  console.log(`\n${totals(ended, groups)}`);
  if (asked !== null || isAsking) {
    await writeDecided(before, ended);
    console.log(`\n${writtenTo(written)}`);
    if (!ended.every(isInRecord)) {
      console.log(`The others are kept, with the reason, in ${decidedFile}`);
    }
  }
  return { code: codeFor(ended), written };
}
