import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type EditorsRecord, recordSchema, shownText } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { SourcePage } from '../source/page.ts';
import type { RecordFile, Sources } from '../source/read-sources.ts';
import { checkAnchors } from './check-anchors.ts';

/** A page's record as it was read, with the name of its file for messages. */
export type PageRecord = { readonly file: string; readonly record: EditorsRecord };

/** The records by the id of their page, each held against its source. */
export function readRecords(sources: Sources): {
  readonly byPage: ReadonlyMap<string, PageRecord>;
  readonly problems: readonly Diagnostic[];
} {
  const pages = new Map(sources.pages.map((page) => [page.id, page]));
  const byPage = new Map<string, PageRecord>();
  const problems: Diagnostic[] = [];
  for (const [id, file] of sources.records) {
    const read = readPageRecord(file, pages.get(id));
    problems.push(...read.problems);
    if (read.record !== null) byPage.set(id, read.record);
  }
  return { byPage, problems };
}

/**
 * Reads a record and holds it against its source.
 *
 * @param page - undefined where the source could not be read
 * @returns null where it does not obey the schema, or has no source
 */
export function readPageRecord(
  { file, text }: RecordFile,
  page: SourcePage | undefined,
): { readonly record: PageRecord | null; readonly problems: readonly Diagnostic[] } {
  const { record, problems } = readRecord({ file, text });
  if (record === null || page === undefined) return { record: null, problems };
  return { record: { file, record }, problems: checkAnchors(record, page, file) };
}

/** A record that obeys its schema, or all that is wrong with it. */
type ReadRecord =
  | { readonly record: EditorsRecord; readonly problems: readonly [] }
  | { readonly record: null; readonly problems: readonly Diagnostic[] };

/** Parses an editor's record and holds it against the schema. Places are those in the YAML. */
export function readRecord(file: RecordFile): ReadRecord {
  const counter = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: counter,
    prettyErrors: false,
    // What it would warn of is a problem of the schema, and told as one.
    logLevel: 'error',
  });
  // A warning is a tag or a directive that means nothing here: a value that is not what it seems.
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return {
      record: null,
      problems: wrong.map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        return {
          rule: 'record-syntax',
          file: file.file,
          line,
          column: col,
          found: error.message,
          expected:
            'YAML: two blanks a level, a dash before each entry, quotes around what holds a colon or a mark',
          mend: 'compare the entry with those above it',
        };
      }),
    };
  }
  const strange = strangeNodes(document, file.file, counter);
  if (strange.length > 0) return { record: null, problems: strange };
  const data = plainData(document);
  if ('unresolved' in data) {
    return {
      record: null,
      problems: [
        {
          rule: 'record-syntax',
          file: file.file,
          line: null,
          column: null,
          found: data.unresolved,
          expected: 'lists and entries at most three levels deep',
          mend: 'compare the record with the examples in content/README.md',
        },
      ],
    };
  }
  const parsed = recordSchema.safeParse(data.value ?? {});
  if (parsed.success) return { record: parsed.data, problems: [] };
  return {
    record: null,
    problems: parsed.error.issues.map((issue) => {
      const path =
        issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      const { line, column } = placeOf(document, path, counter);
      return {
        rule: 'record-shape',
        file: file.file,
        line,
        column,
        found:
          issue.code === 'unrecognized_keys'
            ? `the key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
            : `${showPath(issue.path)}: ${issue.message}`,
        expected: expectation(issue.path, issue.code),
        mend: 'content/README.md lists the keys, with an example of each',
      };
    }),
  };
}

/**
 * What YAML allows and no record needs: an alias, which can make a small file a huge one, and
 * characters that nobody sees.
 */
function strangeNodes(document: Document, file: string, counter: LineCounter): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (node: Node, what: Pick<Diagnostic, 'found' | 'expected' | 'mend'>) => {
    const { line, col } = counter.linePos(startOf(node) ?? 0);
    problems.push({ rule: 'record-syntax', file, line, column: col, ...what });
  };
  visit(document, {
    Alias(_, node) {
      add(node, {
        found: `an alias, *${node.source}`,
        expected: 'words that begin with *, &, ! or @ in quotes: YAML means something else by them',
        mend: 'put the value in quotes, or write out what it stands for',
      });
    },
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      if (node.value.split('\n').every((line) => shownText(line) === line)) return;
      add(node, {
        found: 'a character that cannot be seen: a control character, or one that turns the text',
        expected: 'words as they are to be read',
        mend: 'type the words anew',
      });
    },
  });
  return problems;
}

/** The document as plain data, or why YAML could not make it, as of lists too deep in one another. */
function plainData(
  document: Document,
): { readonly value: unknown } | { readonly unresolved: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { unresolved: error instanceof Error ? error.message : String(error) };
  }
}

function expectation(path: readonly PropertyKey[], code: string): string {
  if (code !== 'unrecognized_keys') return 'a value of the kind that the key takes';
  if (path.length === 0) return `one of ${Object.keys(recordSchema.shape).join(', ')}`;
  const list = recordSchema.shape[path[0] as keyof typeof recordSchema.shape];
  const entry = 'unwrap' in list ? list.unwrap() : list;
  const element = 'element' in entry ? entry.element : null;
  return element !== null && 'shape' in element
    ? `one of ${Object.keys(element.shape).join(', ')}`
    : 'only keys that the schema knows';
}

function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `entry ${String(part + 1)}` : String(part)))
    .join(', ');
}

/** Where in the YAML a path of keys and indexes leads; as far as it leads. */
export function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  counter: LineCounter,
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(part));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, col } = counter.linePos(offset);
  return { line, column: col };
}

/** Offset at which a node begins; null where it has none. */
export function startOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}
