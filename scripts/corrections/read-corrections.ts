import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { correctionFileSchema, correctionSchema } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { placeOf, startOf } from '../record/yaml-place.ts';
import { withFewFaults } from './few-faults.ts';
import type { Part } from './part.ts';
import { partsOf } from './parts-of-text.ts';
import type { Refusal, Sent, SentFile } from './sent.ts';
import { strangeNodes } from './strange-nodes.ts';

/** The corrections of a file, in its order, and what in it is none. */
export type ReadCorrections = {
  readonly sent: readonly Sent[];
  readonly refused: readonly Refusal[];
};

/** Characters of a malformed correction that are kept for the editor. */
const mostOfExcerpt = 400;

/**
 * Reads a correction file, or the fenced blocks of the mail or issue that it was pasted into.
 * Nothing throws for what it holds; a correction that is malformed does not take the others with it.
 */
export function readCorrections(from: SentFile): ReadCorrections {
  const parts = partsOf(from.text);
  const whole = parts.length === 1;
  // A mail may have fenced blocks of something else.
  const meant = whole ? parts : parts.filter(({ text }) => /\bcorrections\b/u.test(text));
  const read = meant.map((part) => readPart(from, part));
  const sent = read.flatMap((it) => it.sent);
  const refused = withFewFaults(read.flatMap((it) => it.refused));
  if (sent.length > 0 || refused.length > 0) return { sent, refused };
  const problem = faultOf(from, null, 'no corrections', 'a list under the key `corrections`');
  return { sent, refused: [{ problem, sent: null, excerpt: null }] };
}

function readPart(from: SentFile, part: Part): ReadCorrections {
  const counter = new LineCounter();
  const refuse = (offset: number, found: string, expected: string): Refusal => ({
    problem: faultOf(from, placed(counter, offset, part), found, expected),
    sent: null,
    excerpt: null,
  });
  let document: Document;
  let data: unknown;
  try {
    document = parseDocument(part.text, {
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'error',
      // Its own check compares every key with every other; see `strangeNodes`.
      uniqueKeys: false,
    });
    const faults = [...document.errors, ...document.warnings].map((error) =>
      refuse(error.pos[0], error.message, 'YAML 1.2 or JSON, as the archive’s pages make it'),
    );
    const strange = strangeNodes(document).map(({ offset, found }) =>
      refuse(offset, found, 'keys that stand once, and values that are written out'),
    );
    const wrong = [...faults, ...strange];
    if (wrong.length > 0) return { sent: [], refused: wrong };
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // Lists thousands deep in one another are too much for any parser.
    const found = error instanceof RangeError ? 'lists too deep in one another' : String(error);
    return { sent: [], refused: [refuse(0, found, 'a plain list of corrections')] };
  }
  return readData(data, document, { from, part, counter });
}

type Place = { readonly from: SentFile; readonly part: Part; readonly counter: LineCounter };

/** Each correction is held against its schema for itself. */
function readData(data: unknown, document: Document, place: Place): ReadCorrections {
  const { from, part, counter } = place;
  const problemAt = (path: readonly PropertyKey[], found: string, expected: string): Diagnostic => {
    const { line, column } = placeOf(document, path, counter);
    return {
      rule: 'correction-shape',
      file: from.file,
      line: line + part.linesBefore,
      column: column + part.columnsBefore,
      found,
      expected,
      mend: 'compare it with the example in content/README.md, or ask the reader to send it again',
    };
  };
  const listed = isRecord(data) && Array.isArray(data['corrections']) ? data['corrections'] : null;
  // What stands beside the list; of the list only that it is one and not empty.
  const head = correctionFileSchema.safeParse(
    isRecord(data) && listed !== null && listed.length > 0
      ? { ...data, corrections: [exemplar] }
      : data,
  );
  const refused: Refusal[] = (head.error?.issues ?? []).map((issue) => ({
    problem: problemAt(
      pathOf(issue),
      describe(issue),
      '`corrections`, a list; besides `archive`, `made`',
    ),
    sent: null,
    excerpt: null,
  }));
  const sent: Sent[] = [];
  for (const [index, entry] of (listed ?? []).entries()) {
    const parsed = correctionSchema.safeParse(entry);
    if (parsed.success) {
      const { line, column } = placeOf(document, ['corrections', index], counter);
      sent.push({
        correction: parsed.data,
        from,
        line: line + part.linesBefore,
        column: column + part.columnsBefore,
      });
      continue;
    }
    const [first, ...more] = parsed.error.issues;
    if (first === undefined) continue;
    const others = more.map((issue) => `; ${describe(issue)}`).join('');
    refused.push({
      problem: problemAt(
        ['corrections', index, ...pathOf(first)],
        `correction ${String(index + 1)}: ${describe(first)}${others}`,
        `${Object.keys(correctionSchema.shape).join(', ')} (who may be left out)`,
      ),
      sent: null,
      excerpt: excerptOf(document, index, part),
    });
  }
  return { sent, refused };
}

/** Stands for the list when the rest of the file is held against the schema. */
const exemplar = { source: '-', line: 1, read: '-', as: '', why: '-' };

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; message: string };

function pathOf(issue: Issue & { readonly keys?: readonly string[] }): readonly PropertyKey[] {
  return issue.keys === undefined ? issue.path : [...issue.path, issue.keys[0] ?? ''];
}

function describe(issue: Issue & { readonly keys?: readonly string[] }): string {
  if (issue.keys !== undefined) {
    const named = issue.keys.slice(0, 3).map((key) => JSON.stringify(key.slice(0, 40)));
    const more = issue.keys.length - named.length;
    return `the key ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }
  const path = issue.path.map(String).join(', ');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function excerptOf(document: Document, index: number, { text }: Part): string | null {
  const root = document.contents;
  const list = isMap(root) ? root.get('corrections', true) : null;
  const node = isSeq(list) ? list.items[index] : null;
  const start = startOf(node);
  if (start === null || !isMap(node)) return null;
  const end = Math.min(node.range?.[1] ?? start, start + mostOfExcerpt);
  return text.slice(start, end).trimEnd();
}

function placed(counter: LineCounter, offset: number, part: Part) {
  const { line, col } = counter.linePos(offset);
  return { line: line + part.linesBefore, column: col + part.columnsBefore };
}

function faultOf(
  { file }: SentFile,
  at: { readonly line: number; readonly column: number } | null,
  found: string,
  expected: string,
): Diagnostic {
  return {
    rule: 'correction-file',
    file,
    line: at?.line ?? null,
    column: at?.column ?? null,
    found,
    expected,
    mend: 'ask the reader to send the file as it was made, or mend it by hand',
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
