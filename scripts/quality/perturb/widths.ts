import type { Perturbation } from './perturbation.ts';
import { withTexts } from './sheet.ts';

/** Punctuation and figures as other keyboards and OCR programs give them. */
export const widths: readonly Perturbation[] = [
  {
    id: 'half-width marks',
    exact: true,
    change: (sheet) =>
      withTexts(sheet, ({ text }) => text.replace(/[\uff01-\uff0f\uff1a-\uff20]/gu, halfWidth)),
  },
  {
    id: 'full-width marks',
    exact: true,
    change: (sheet) => withTexts(sheet, ({ text }) => text.replace(/[!%(),:;?]/gu, fullWidth)),
  },
  {
    id: 'marks of mixed width',
    exact: true,
    change: (sheet, _, random) =>
      withTexts(sheet, ({ text }) =>
        text.replace(/[!%(),:;?\uff01\uff05\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/gu, (mark) =>
          random.chance(0.5) ? fullWidth(halfWidth(mark)) : halfWidth(mark),
        ),
      ),
  },
  {
    id: 'full-width figures and letters',
    exact: true,
    change: (sheet) => withTexts(sheet, ({ text }) => text.replace(/[\dA-Za-z]/gu, fullWidth)),
  },
];

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
