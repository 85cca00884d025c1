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
    const scalar = scalarOf(value, indent);
    if (scalar === null) lines.push(`${indent}${key}:`, ...blockOf(value, `${indent}  `));
    else lines.push(`${indent}${key}: ${scalar}`);
  }
  return lines;
}

/** A list or map that does not stand behind its key or dash. */
function blockOf(value: unknown, indent: string): string[] {
  if (!Array.isArray(value)) return linesOfMap(Object.entries(value as object), indent);
  return value.flatMap((item: unknown) => {
    const scalar = scalarOf(item, indent);
    if (scalar !== null) return [`${indent}- ${scalar}`];
    const [first = '', ...others] = blockOf(item, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...others];
  });
}

/** What stands behind its key or dash: scalars, empty lists and maps, lists of numbers. */
function scalarOf(value: unknown, indent: string): string | null {
  if (typeof value === 'string') return wordsOf(value, indent);
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
const plainKey = /^(?!(?:true|false|null)$)[a-z][a-zA-Z]+[0-9]*$|^[a-z]$/;

/** Words that YAML reads as words, neither as marks of its own nor as numbers, null, true or false. */
const plain = [
  // The trade's terms: headline, place-near-miss; ids of names: wang-jia-chen-d79813.
  /^(?!(?:true|false|null)$)[a-z][a-zA-Z]*(?:-[0-9a-zA-Z]+)*$/,
  // Ids, of which each has `_`, and days.
  /^[0-9a-zA-Z][0-9a-zA-Z-]*_[0-9a-zA-Z_-]*[0-9a-zA-Z]$/,
  /^\d{4}-\d\d-\d\d$/,
  // What begins with a letter or an opening mark, is no number for a blank behind a word or for a
  // character outside of ASCII, and has nothing special.
  /^(?=[a-zA-Z]+ |.*[^\p{ASCII}\p{N}])[\p{L}\p{N}“‘《（【][^\p{C}\p{Zl}\p{Zp}:#]*(?<![\p{Z}-])$/u,
];

/** Codes of divisions, which are no numbers, and what would be a key: `crosshead: 党建引领`. */
const quoted = [/^\d+$/, /^[^"'\\\p{C}\p{Zl}\p{Zp}]*: [^"'\\\p{C}\p{Zl}\p{Zp}]*$/u];

/** Lines that a literal block holds as they are. */
const literal =
  /^(?:[^\p{C}\p{Z}][^\p{C}\p{Zl}\p{Zp}]*)(?:\n *[^\p{C}\p{Z}][^\p{C}\p{Zl}\p{Zp}]*)+$/u;

function wordsOf(value: string, indent: string): string {
  if (plain.some((it) => it.test(value))) return value;
  if (quoted.some((it) => it.test(value))) return `"${value}"`;
  if (literal.test(value)) return `|-\n${value.replace(/^/gm, `${indent}  `)}`;
  const line = stringify({ key: value }, options).slice('key: '.length, -1);
  // What takes several lines is indented as the place where it stands.
  if (line.includes('\n') || !/^\S/u.test(line)) throw new Unusual();
  return line;
}
