/** A sentence as a correction adds one. */
const added = '此处补记一句。';

/**
 * Changes one line of a source, so that the page, one of its pieces and all that says so of them
 * change: its longest line gets one more sentence, or loses it again.
 */
export function changeLine(text: string): string {
  const lines = text.split('\n');
  const marked = lines.findIndex((line) => line.endsWith(added));
  const longest = lines.reduce(
    (best, line, index) => (line.length > (lines[best]?.length ?? 0) ? index : best),
    0,
  );
  return lines
    .map((line, index) => {
      if (index === marked) return line.slice(0, -added.length);
      return marked === -1 && index === longest ? line + added : line;
    })
    .join('\n');
}
