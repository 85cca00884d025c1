const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON to stand within `<script>`: the same value to who parses it, and no text in it can end the
 * element or open a comment.
 */
export function dataBlock(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => escapes[mark] ?? mark);
}
