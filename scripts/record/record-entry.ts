/** Words that YAML takes as they stand: Han throughout, and the names of roles and rules. */
const plain =
  /^(?:[\p{Script=Han}“‘《][\p{Script=Han}0-9,，。、；？！（）“”‘’《》…—]*|(?!true$|false$|null$)[a-z]+(?:-[a-z]+)*)$/u;

/** The first words of a line, to anchor an entry by; no character is cut in two. */
export function firstWords(line: string): string {
  return wholeCharacters(line.trim().slice(0, 16)).trimEnd();
}

/** The last words of a line, in the same way. */
export function lastWords(line: string): string {
  return wholeCharacters(line.trim().slice(-10)).trimStart();
}

/** Without the halves of characters that a cut has left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/u, '').replace(/[\uD800-\uDBFF]$/u, '');
}

/**
 * One entry of an editor's record, ready to paste. Written by hand: every page has some, and a
 * YAML library takes longer over them than the parser over the page.
 *
 *     emendations:
 *       - line: 13
 *         read: 整体企力
 */
export function recordEntry(
  key: string,
  value: Readonly<Record<string, string | number | boolean>>,
): string {
  const fields = Object.entries(value).map(
    ([name, it]) =>
      `${name}: ${typeof it === 'string' && plain.test(it) ? it : JSON.stringify(it)}`,
  );
  return `${key}:\n  - ${fields.join('\n    ')}`;
}
