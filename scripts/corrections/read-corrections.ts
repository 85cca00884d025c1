import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import {
  correctionFileSchema,
  correctionSchema,
  isReservedName,
  unseenIn,
  type Correction,
} from '../../src/model/index.ts';
import { rules, type Diagnostic } from '../diagnostics.ts';
import { placeOf, startOf } from '../record/read-records.ts';
import { changeBetween } from './change.ts';
import { partsOf, type FilePart } from './letter.ts';
import type { SentFile } from './read-files.ts';

/** A correction that obeys its schema, and where it stands in its file (both 1-based). */
export type Sent = {
  readonly correction: Correction;
  readonly from: SentFile;
  readonly line: number;
  readonly column: number;
};

/** What cannot be applied, and why. */
export type Refusal = {
  readonly problem: Diagnostic;
  /** The correction; null where it does not even obey the schema. */
  readonly sent: Sent | null;
  /** How much of its file it was, for the editor to look at; null for a whole file. */
  readonly excerpt: string | null;
};

/** The corrections of a file, in its order, and what in it is none. */
export type ReadCorrections = {
  readonly sent: readonly Sent[];
  readonly refused: readonly Refusal[];
};

/** Characters of a malformed correction that are kept for the editor. */
const mostOfExcerpt = 400;

/** After so many faults of syntax the rest says nothing new. */
const mostFaults = 20;

/**
 * Reads a correction file, or the mail or issue that one or several were pasted into. Nothing throws
 * for what it holds; a correction that is malformed does not take the others with it.
 */
export function readCorrections(from: SentFile): ReadCorrections {
  const { parts, stray } = partsOf(from.text);
  const read = parts.map((part) => readPart(from, part));
  const sent = read.flatMap((it) => it.sent);
  const lost = stray.map(({ line, column, text }): Refusal => {
    const found = 'words of a correction that are in no list';
    const problem = faultOf(from, { line, column }, found, 'a list under the key `corrections`');
    return { problem, sent: null, excerpt: text.slice(0, mostOfExcerpt) };
  });
  return { sent, refused: withFewFaults([...read.flatMap((it) => it.refused), ...lost]) };
}

/** Of faults of syntax the first ones, and how many there are; of corrections every one. */
function withFewFaults(refusals: readonly Refusal[]): readonly Refusal[] {
  const { faults = [], others = [] } = Object.groupBy(refusals, (it) =>
    it.problem.rule === 'correction-file' ? 'faults' : 'others',
  );
  const last = faults[mostFaults];
  if (last === undefined) return refusals;
  const found = `${last.problem.found}, and ${faults.length - mostFaults - 1} more faults after it`;
  const counted = { ...last, problem: { ...last.problem, found } };
  return [...faults.slice(0, mostFaults), counted, ...others];
}

function readPart(from: SentFile, part: FilePart): ReadCorrections {
  const counter = new LineCounter();
  const refuse = (offset: number, found: string, expected: string): Refusal => {
    const { line, col } = counter.linePos(offset);
    const at = { line: line + part.linesBefore, column: col + part.columnsBefore };
    return { problem: faultOf(from, at, found, expected), sent: null, excerpt: null };
  };
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
    if (faults.length + strange.length > 0) return { sent: [], refused: [...faults, ...strange] };
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // Lists thousands deep in one another are too much for any parser.
    const found = error instanceof RangeError ? 'lists too deep in one another' : String(error);
    return { sent: [], refused: [refuse(0, found, 'a plain list of corrections')] };
  }
  return readData(data, document, { from, part, counter });
}

/** What YAML allows and no correction needs: aliases, and a key twice, of which one would count. */
function strangeNodes(document: Document): { readonly offset: number; readonly found: string }[] {
  const strange: { offset: number; found: string }[] = [];
  const tell = (node: unknown, found: string) =>
    strange.push({ offset: startOf(node) ?? 0, found });
  visit(document, {
    Alias(_, node) {
      tell(node, `an alias, *${node.source.slice(0, 40)}`);
    },
    Map(_, { items }) {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : null;
        if (name === null) tell(key, 'a key that is no word');
        else if (keys.has(name)) tell(key, `a second key "${name.slice(0, 40)}"`);
        else keys.add(name);
      }
    },
  });
  return strange;
}

/** Stands for the list when the rest of the file is held against the schema. */
const exemplar = { source: '-', line: 1, read: '-', as: '', why: '-' };

/** Each correction is held against its schema for itself. */
function readData(
  data: unknown,
  document: Document,
  {
    from,
    part,
    counter,
  }: { readonly from: SentFile; readonly part: FilePart; readonly counter: LineCounter },
): ReadCorrections {
  const placeIn = (path: readonly PropertyKey[]) => {
    const { line, column } = placeOf(document, path, counter);
    return { line: line + part.linesBefore, column: column + part.columnsBefore };
  };
  const refuse = (
    path: readonly PropertyKey[],
    found: string,
    expected: string,
    excerpt: string | null,
  ): Refusal => {
    const mend =
      'compare it with the example in content/README.md, or ask the reader to send it again';
    const at = { rule: 'correction-shape', file: from.file, ...placeIn(path) } as const;
    return { problem: { ...at, found, expected, mend }, sent: null, excerpt };
  };
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  const list = isObject && 'corrections' in data ? data.corrections : null;
  const listed: readonly unknown[] = Array.isArray(list) ? list : [];
  // What stands beside the list; of the list only that it is one and not empty.
  const head = correctionFileSchema.safeParse(
    isObject && listed.length > 0 ? { ...data, corrections: [exemplar] } : data,
  );
  const refused = (head.error?.issues ?? []).map((issue) =>
    refuse(
      pathOf(issue),
      describe(issue),
      '`corrections`, a list; besides `archive`, `made`',
      null,
    ),
  );
  const sent: Sent[] = [];
  for (const [index, entry] of listed.entries()) {
    const parsed = correctionSchema.safeParse(entry);
    const at = ['corrections', index];
    if (parsed.success) sent.push({ correction: parsed.data, from, ...placeIn(at) });
    else {
      const issues = parsed.error.issues;
      const path = issues[0] === undefined ? at : [...at, ...pathOf(issues[0])];
      const found = `correction ${String(index + 1)}: ${issues.map(describe).join('; ')}`;
      const expected = `${Object.keys(correctionSchema.shape).join(', ')} (who may be left out)`;
      refused.push(refuse(path, found, expected, excerptOf(document, index, part)));
    }
  }
  return { sent, refused };
}

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

function pathOf({ path, keys }: Issue): readonly PropertyKey[] {
  return keys === undefined ? path : [...path, keys[0] ?? ''];
}

function describe({ path, message, keys }: Issue): string {
  if (keys === undefined)
    return path.length === 0 ? message : `${path.map(String).join(', ')}: ${message}`;
  const named = keys.slice(0, 3).map((key) => JSON.stringify(key.slice(0, 40)));
  const more = keys.length - named.length;
  return `the key ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function excerptOf(document: Document, index: number, { text }: FilePart): string | null {
  const list = isMap(document.contents) ? document.contents.get('corrections', true) : null;
  const node = isSeq(list) ? list.items[index] : null;
  const start = startOf(node);
  if (start === null || !isMap(node)) return null;
  const end = Math.min(node.range?.[1] ?? start, start + mostOfExcerpt);
  return text.slice(start, end).trimEnd();
}

function faultOf(
  { file }: SentFile,
  at: { readonly line: number; readonly column: number },
  found: string,
  expected: string,
): Diagnostic {
  const mend = 'ask the reader to send the file as it was made, or mend it by hand';
  return { rule: 'correction-file', file, ...at, found, expected, mend };
}

/** Characters that a correction may put in at most: a lost line has fewer. */
const mostWords = 2000;
const mostReason = 2000;
const mostName = 60;

/**
 * Holds the words of a correction against what words may be, its source apart.
 * @returns what is wrong; null: nothing
 */
export function checkWords({ correction, from, line, column }: Sent): Diagnostic | null {
  const { read, as, why, who } = correction;
  const problem = (found: string, expected: string, mend: string): Diagnostic => ({
    ...{ rule: 'correction-words', file: from.file, line, column },
    ...{ found, expected, mend },
  });
  if (as === read) {
    return problem('`as` is the same as `read`', 'a change', 'leave the correction out');
  }
  // A heap of marks may be made of those that are there and those that come.
  const heaped = unseenIn(read, read) === null ? unseenIn(as, as) : null;
  const hidden = unseenIn(changeBetween(read, as).text) ?? heaped;
  if (hidden !== null) {
    const expected = 'words on one line that can be seen';
    return problem(`\`as\` puts in ${nameOf(hidden)}`, expected, 'type the words anew');
  }
  if (as.length > read.length + mostWords) {
    return problem(
      `\`as\` puts in ${as.length - read.length} characters`,
      `at most ${mostWords}: the words that were misread`,
      'what is missing from the page has no place in a correction',
    );
  }
  for (const [key, value, most] of [
    ['why', why, mostReason],
    ['who', who ?? '', mostName],
  ] as const) {
    const unseen = unseenIn(value, '\t\n\r');
    if (unseen !== null) {
      return problem(`\`${key}\` has ${nameOf(unseen)}`, 'words that can be seen', 'type it anew');
    }
    if (value.length > most) {
      return problem(`\`${key}\` has ${value.length} characters`, `at most ${most}`, 'shorten it');
    }
  }
  if (why.trim() === '') {
    return problem('`why` is blank', 'the reason, one sentence', 'ask the reader for it');
  }
  if (who !== undefined && isReservedName(who, Object.keys(rules))) {
    return problem(
      `\`who\` is “${who.trim()}”`,
      'the name of a reader: this one says that it was no reader',
      'leave `who` out or ask the reader for a name',
    );
  }
  return null;
}

/** @param characters - one that cannot be seen, or a heap of combining marks */
function nameOf(characters: string): string {
  if (characters === '\n' || characters === '\r') return 'a line end';
  const code = (characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if ([...characters].length > 1)
    return `${[...characters].length} marks over one character, U+${code} …`;
  return `U+${code}, which cannot be seen`;
}
