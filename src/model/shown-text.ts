/**
 * What has no shape of its own and may not travel on: control characters but white space, those that
 * turn the direction of the text around them, with which words can be made to read other than they
 * are stored (CVE-2021-42574), and what Unicode keeps for programs, which YAML and XML refuse. No
 * newspaper in Chinese has them.
 */
const unseen = /[[\p{Cc}--[\t\v\f]]\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gv;

/**
 * A line as it may be shown: unseen characters and lone surrogates become U+FFFD one by one, so that
 * columns stay true and nothing invisible travels on.
 *
 * @param line - one line of a source, without its line end
 * @returns a line of the same length
 */
export function shownText(line: string): string {
  return line.toWellFormed().replace(unseen, ({ length }) => '\uFFFD'.repeat(length));
}
