/**
 * The voice that reads Chinese: one of the mainland's before others.
 *
 * @returns null where the browser has none, or none yet
 */
export function chineseVoice(): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices();
  const find = (language: RegExp): SpeechSynthesisVoice | undefined =>
    voices.find(({ lang }) => language.test(lang));
  return find(/^(?:zh[-_](?:\w+[-_])?CN|cmn|zh[-_]Hans|zh$)/i) ?? find(/^(?:zh|yue)\b/i) ?? null;
}

/** What stands in a paragraph but is not said. */
const silent = '.note-mark, .source-lines, .permalink, .missing, .stamp, [aria-hidden]';

/** Longer runs are broken off by some voices. */
const LONGEST = 120;

/** The words of an element as they are read aloud. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const apart of copy.querySelectorAll(silent)) apart.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * Cuts a text into runs that a voice can say in one breath: between sentences, and within a
 * sentence that is too long, between clauses.
 */
export function breaths(text: string): string[] {
  const clauses = text.match(/[^。！？!?；;，,、：:]+[。！？!?；;，,、：:”"’』」）)]*|./gsu) ?? [];
  const runs: string[] = [];
  for (const clause of clauses) {
    const last = runs.at(-1);
    const closed = last === undefined || /[。！？!?；;][”"’』」）)]*$/u.test(last);
    if (
      last === undefined ||
      (closed && last.length > LONGEST / 4) ||
      last.length + clause.length > LONGEST
    )
      runs.push(clause);
    else runs[runs.length - 1] = last + clause;
  }
  return runs;
}
