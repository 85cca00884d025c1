/**
 * Text as the scorer compares it: compatibility forms folded, white space left out, quotation
 * marks of both widths alike. What is left differs only where the words differ.
 */
export function comparable(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, '')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'");
}
