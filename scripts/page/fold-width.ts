/**
 * Full-width forms as their half-width ones (U+FF01–FF5E, the ideographic blank, and the
 * small and vertical forms that OCR gives), one character for one, so that offsets stay true.
 * Papers and OCR programs mix both; rules look at folded text, the archive keeps the printed.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\u3000\u00a0\uff01-\uff5e\ufe50-\ufe5e\u2e3a]/gu, (character) => {
    if (character === '\u3000' || character === '\u00a0') return ' ';
    const code = character.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    return small.get(character) ?? character;
  });
}

const small = new Map([
  ['\ufe50', ','],
  ['\ufe52', '.'],
  ['\ufe54', ';'],
  ['\ufe55', ':'],
  ['\ufe56', '?'],
  ['\ufe57', '!'],
  ['\ufe59', '('],
  ['\ufe5a', ')'],
]);
