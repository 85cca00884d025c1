import { site } from '../../site/site.ts';
import type { Citable } from './citable.ts';
import { certainDay, dayParts, publicationNotes } from './printing-day.ts';
import { sourceNote } from './source-note.ts';

/**
 * A piece in the RIS format, as a newspaper article (`TY  - NEWS`), lines ended by CR LF as the
 * format has it. What is unknown is left out, what was concluded stands in the note (`N1`) and in
 * no field of data.
 */
export function ris(it: Citable): string {
  const day = certainDay(it.printed);
  const { year, month = '', date = '' } = day ? dayParts(day) : {};
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', it.id],
    ...it.authors.map(({ name }) => ['AU', name] as const),
    ['TI', [it.titleSupplied ? `[${it.title}]` : it.title, it.deck ?? []].flat().join('：')],
    ['T2', it.newspaper],
    ['PY', year],
    ['DA', year && `${year}/${month}/${date}/`],
    ['SP', it.edition],
    ['SE', it.section],
    ['LA', 'zh-Hans'],
    ['DP', site.title],
    ['N1', [...publicationNotes(it), sourceNote(it)].join('')],
    ['UR', it.address],
    // The one tag that stands alone ends the record.
    ['ER', ''],
  ];
  return fields
    .filter(([tag, value]) => tag === 'ER' || value)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').trim().replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
