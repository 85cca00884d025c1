import { lookup } from 'mrmime';

/** What the common table of types does not know, or knows by another name. */
const own: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** Types of files of which the name says nothing, such as those of Pagefind's index. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The endings of the files in dist/ that have a type of their own. */
export const endings = [
  'bib',
  'css',
  'csv',
  'gz',
  'html',
  'ico',
  'js',
  'json',
  'png',
  'ris',
  'svg',
  'txt',
  'webmanifest',
  'xml',
] as const;

/**
 * @param path - of a file
 * @returns its type, without the encoding
 */
export function typeOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return own[ending] ?? lookup(ending) ?? UNKNOWN_TYPE;
}

/** Whether files of a type are text: all of them are UTF-8, and smaller when compressed. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || /javascript|json|xml$|bibtex|research-info/.test(type);
}
