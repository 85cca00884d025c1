import { citationAddress } from '../../site/addresses.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { ris } from './ris.ts';

/** The files of a piece that programs for references open; their paths are from the root of the site. */
export function referenceFiles(citable: Citable): { path: string; text: string }[] {
  return [
    { path: citationAddress(citable.id, 'bib'), text: bibtex(citable) },
    { path: citationAddress(citable.id, 'ris'), text: ris(citable) },
  ];
}
