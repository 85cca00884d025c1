import { Document, isScalar, isSeq, stringify, visit } from 'yaml';

const options = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Front matter as YAML in block style, but lists of numbers on one line:
 * `lines: [[3, 39], [61, 73]]`. No line feed at its end.
 *
 * What it writes is what the library writes (a property test holds it to that). The library makes a
 * node of every value first: of a large archive's time, a third went there. Here it is asked for the
 * strings only that are not plain words.
 *
 * @param data - objects, lists, strings, numbers, booleans and null
 */
export function frontMatterYaml(data: object): string {
  try {
    return linesOfMap(Object.entries(data), '').join('\n');
  } catch (error) {
    if (error instanceof Unusual) return yamlOfLibrary(data);
    throw error;
  }
}

/** The same, all of it by the library. */
export function yamlOfLibrary(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, node) {
      if (isNumberNodes(node)) node.flow = true;
    },
  });
  return document.toString(options).replace(/\n$/, '');
}

function isNumberNodes(node: unknown): boolean {
  if (isSeq(node)) return node.items.length > 0 && node.items.every(isNumberNodes);
  return isScalar(node) && typeof node.value === 'number';
}

/** Something whose form depends on more than itself. */
class Unusual extends Error {}

function linesOfMap(entries: readonly (readonly [string, unknown])[], indent: string): string[] {
  const lines: string[] = [];
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    if (!plainKey.test(key)) throw new Unusual();
    const inline = inlineOf(value);
    if (inline === null) lines.push(`${indent}${key}:`, ...blockOf(value, `${indent}  `));
    else lines.push(`${indent}${key}: ${inline}`);
  }
  return lines;
}

/** A list or map that does not fit on the line of its key or dash. */
function blockOf(value: unknown, indent: string): string[] {
  if (!Array.isArray(value)) return linesOfMap(Object.entries(value as object), indent);
  return value.flatMap((item: unknown) => {
    const inline = inlineOf(item);
    if (inline !== null) return [`${indent}- ${inline}`];
    const [first = '', ...others] = blockOf(item, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...others];
  });
}

/** What stands on one line: scalars, empty lists and maps, lists of numbers. */
function inlineOf(value: unknown): string | null {
  if (typeof value === 'string') return wordsOf(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return isNumbers(value) ? JSON.stringify(value).replaceAll(',', ', ') : null;
  }
  if (typeof value !== 'object') throw new Unusual();
  return Object.values(value).some((it) => it !== undefined) ? null : '{}';
}

function isNumbers(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isNumbers);
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** A key that is written as it is. */
const plainKey = /^[a-z][a-zA-Z]*$/;
/** Words that YAML reads as words: what begins with a Chinese character and has nothing special. */
const plainWords =
  /^\p{Script=Han}(?:[^\p{Cc}\p{Cs}\u2028\u2029\uFEFF:#]*[^\p{Cc}\p{Cs}\p{Z}\u2028\u2029\uFEFF:#-])?$/u;
/** Our ids. With `_` inside they are no numbers. */
const plainId = /^[0-9a-zA-Z][0-9a-zA-Z-]*_[0-9a-zA-Z_-]*[0-9a-zA-Z]$/;

function wordsOf(value: string): string {
  if (plainWords.test(value) || plainId.test(value)) return value;
  const line = stringify({ key: value }, options).slice('key: '.length, -1);
  // What takes several lines is indented as the place where it stands.
  if (line.includes('\n') || !/^\S/u.test(line)) throw new Unusual();
  return line;
}
