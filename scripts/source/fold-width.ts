/**
 * Full-width forms as their half-width ones (U+FF01–FF5E, the ideographic blank, and the
 * small and vertical forms that OCR gives), one character for one, so that offsets stay true.
 * Papers and OCR programs mix both; rules look at folded text, the archive keeps the printed.
 */
export function foldWidth(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const half = folded[unit] ?? unit;
    if (half === unit) continue;
    out += text.slice(from, at) + String.fromCharCode(half);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
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

/** By UTF-16 unit, what it is folded to. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit === 0x3000 || unit === 0x00a0) return 0x20;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return small.get(String.fromCharCode(unit))?.charCodeAt(0) ?? unit;
});
