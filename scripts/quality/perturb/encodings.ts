import iconv from 'iconv-lite';
import { unchanged, type Perturbation } from './perturbation.ts';

/** The same text in every encoding that sources come in. */
export const encodings: readonly Perturbation[] = [
  encoded('utf-8 with mark', (text) => iconv.encode(text, 'utf8', { addBOM: true })),
  encoded('utf-16le with mark', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })),
  encoded('utf-16be with mark', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })),
  encoded('utf-16le', (text) => iconv.encode(text, 'utf-16le')),
  encoded('utf-16be', (text) => iconv.encode(text, 'utf-16be')),
  encoded('gb18030', (text) => iconv.encode(text, 'gb18030')),
];

function encoded(id: string, encode: (text: string) => Uint8Array): Perturbation {
  return { id, exact: true, change: unchanged, write: (lines) => encode(lines.join('\n')) };
}
