const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const opening = /^[\p{Ps}\p{Pi}《]+$/u;

/** A headline is shown on the pages of all pieces that are related to its own; words take long to find. */
const known = new Map<string, readonly string[]>();
const room = 2000;

/**
 * Cuts a line of a headline where it may be broken: between words, never before a closing mark
 * or after an opening one.
 *
 * @param line - one printed line
 * @returns its parts, which make the line again when put together
 */
export function breakable(line: string): readonly string[] {
  const already = known.get(line);
  if (already) return already;
  const parts = partsOf(line);
  if (known.size >= room) known.clear();
  known.set(line, parts);
  return parts;
}

function partsOf(line: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const { segment, isWordLike } of segmenter.segment(line)) {
    const begins = isWordLike === true || opening.test(segment);
    const last = parts.pop() ?? '';
    const inside = open || /(?:^|["'“‘])$/u.test(last);
    if (begins && !inside) parts.push(last, segment);
    else parts.push(last + segment);
    open = opening.test(segment);
  }
  return parts;
}
