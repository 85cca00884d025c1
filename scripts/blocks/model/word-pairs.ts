/**
 * A hash for each pair of neighbouring characters of a word. 某, with which texts are masked,
 * is about nothing.
 */
export function wordPairs(text: string): number[] {
  const pairs: number[] = [];
  for (const run of text.match(/[\p{Script=Han}A-Za-z0-9]{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at++) {
      if (run.charAt(at) === '某') continue;
      const pair =
        Math.imul(run.charCodeAt(at), 0x9e3779b1) ^ Math.imul(run.charCodeAt(at + 1), 0x85ebca6b);
      pairs.push((pair ^ (pair >>> 15)) >>> 0);
    }
  }
  return pairs;
}
