import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { type Settings, settingsSchema } from './settings.ts';

/** All that is wrong with the settings, for people: file and line, found, expected, how to mend. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const manual = 'content/README.md describes each key and gives an example';

/**
 * @param file - the path of the file as the reader of a message should see it
 * @param text - its contents
 * @throws SettingsError that names every problem with its line
 */
export function readSettings(file: string, text: string): Settings {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) {
    throw new SettingsError(
      problem(
        `${file}:${String(counter.linePos(syntax.pos[0]).line)}`,
        syntax.message,
        'YAML: a key, a colon, a blank, the value; quotes around what begins with # or holds a colon',
        'compare the line with those above it',
      ),
    );
  }
  const parsed = settingsSchema.safeParse(plainData(file, document) ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const { code, path } = issue;
    const keys = code === 'unrecognized_keys' ? issue.keys : [];
    const at = counter.linePos(offsetOf(document, [...path, ...keys.slice(0, 1)])).line;
    const name = path.map(String).join('.');
    return problem(
      `${file}:${String(at)}`,
      keys.length > 0
        ? `the key ${keys.map((key) => [name, key].filter(Boolean).join('.')).join(', ')}`
        : `${name}: ${shown(document, path)}`,
      keys.length > 0 ? `one of ${keysAt(path)}` : issue.message,
      manual,
    );
  });
  throw new SettingsError(`\n${problems.join('\n')}`);
}

function problem(place: string, found: string, expected: string, mend: string): string {
  return `${place}  settings\n  found:    ${found}\n  expected: ${expected}\n  to mend:  ${mend}`;
}

/** @throws SettingsError where YAML cannot make data of it: a word that begins with `*` */
function plainData(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      problem(file, found, 'words that begin with *, &, ! or @ in quotes', 'put quotes around it'),
      { cause: error },
    );
  }
}

/** What stands in the file at a path, as written. */
function shown(document: Document, path: readonly PropertyKey[]): string {
  const value: unknown = document.getIn(path, true);
  if (value === undefined) return 'nothing';
  return isScalar(value) ? (value.source ?? String(value.value)) : 'a list or further keys';
}

/** Where in the file a path of keys leads; as far as it leads. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((it) => isScalar(it.key) && String(it.key.value) === String(key));
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function keysAt(path: readonly PropertyKey[]): string {
  const [group] = path;
  if (group === undefined) return Object.keys(settingsSchema.shape).join(', ');
  if (group === 'districts') return 'name, page';
  return path.length === 1 ? 'light, dark' : 'paper, ink, accent';
}
