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
