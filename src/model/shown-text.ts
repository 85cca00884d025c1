/**
 * What has no shape of its own and may not travel on: control characters but white space, and those
 * that turn the direction of the text around them, with which words can be made to read other than
 * they are stored (CVE-2021-42574). No newspaper in Chinese has them.
 */
const unseen = /[[\p{Cc}--[\t\v\f]]\p{Bidi_Control}]/gv;

/**
 * A line as it may be shown: unseen characters and lone surrogates become U+FFFD one by one, so that
 * columns stay true and nothing invisible travels on.
 *
 * @param line - one line of a source, without its line end
 */
export function shownText(line: string): string {
  return line.toWellFormed().replace(unseen, '\uFFFD');
}
