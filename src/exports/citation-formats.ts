import { site } from '../site/site.ts';
import {
  certainDay,
  type Citable,
  dayParts,
  estimatedDay,
  publicationNotes,
  sourceNote,
} from './citation.ts';

/**
 * Stands where the reader's day of citing belongs, which no file can know; a script puts it in
 * (reader/copy-citations.ts).
 */
export const CITING_DAY = '引用日期';

/**
 * A piece cited by GB/T 7714—2015, as an article in a newspaper (4.4, 8.8.5):
 * `责任者. 题名: 副题名[N]. 报纸名, 出版日期(版次).`, online with `[N/OL]`, the day of citing and the
 * address.
 *
 * - More than three authors: the first three and 等 (8.1.2); none: the item is left out, as the
 *   standard allows in a numbered list (8.1.3).
 * - A day that was estimated stands in square brackets (8.4.3.3), and so does what is unknown, in
 *   the manner of ［出版者不详］ (8.4.2.3), and a title that the archive had to supply.
 * - `[引用日期]` in the online form is for the reader to fill in.
 */
export function gbt7714(it: Citable): string {
  const online = it.address !== null;
  const names = it.authors.slice(0, 3).map(({ name }) => name);
  const authors = it.authors.length > 3 ? [...names, '等'] : names;
  const title = it.titleSupplied ? `[${it.title}]` : it.title;
  const printed = `${it.newspaper ?? '[报名不详]'}, ${day(it)}(${it.edition ?? '[版次不详]'})`;
  const items = [
    authors.join(', '),
    `${[title, it.deck ?? []].flat().join(': ')}[${online ? 'N/OL' : 'N'}]`,
    printed + (online ? `[${CITING_DAY}]` : ''),
    it.address ?? '',
  ];
  return `${items.filter((item) => item !== '').join('. ')}.`;
}

function day({ printed }: Citable): string {
  if (!printed) return '[出版日期不详]';
  return certainDay(printed) ?? `[${estimatedDay(printed)}]`;
}

/**
 * A piece as a BibTeX entry: `@article` with biblatex's `entrysubtype = {newspaper}` where the
 * newspaper is known, `@misc` where it is not, since an article must have its journal. What is
 * unknown is left out, what was concluded stands in `note` and in no field of data.
 */
export function bibtex(it: Citable): string {
  const day = certainDay(it.printed);
  const { year, month, date } = day ? dayParts(day) : {};
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['author', it.authors.map(authorName).join(' and ')],
    ['title', braced(it.titleSupplied ? `[${it.title}]` : it.title)],
    ['subtitle', it.deck && braced(it.deck)],
    ['journal', it.newspaper && literal(it.newspaper)],
    ['entrysubtype', it.newspaper && 'newspaper'],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', date && String(Number(date))],
    ['pages', it.edition && literal(it.edition)],
    ['language', 'chinese'],
    ['url', it.address?.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', literal([...publicationNotes(it), sourceNote(it)].join(''))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${it.newspaper ? 'article' : 'misc'}{${it.id},`, ...lines, '}', ''].join('\n');
}

/** An organisation in braces of its own, so that its name is never taken apart. */
function authorName({ name, organisation }: Citable['authors'][number]): string {
  return organisation ? braced(name) : literal(name);
}

/** A title in braces: styles that change the case of titles leave it alone. */
function braced(text: string): string {
  return `{${literal(text)}}`;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX obeys nothing. BibTeX counts braces even behind a backslash: none is left. */
function literal(text: string): string {
  return text
    .replace(/[\\{}~^]/g, (mark) => special[mark] ?? mark)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}

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

/** Name and content of one `<meta>`. */
export type MetaTag = readonly [name: string, content: string];

/**
 * What Zotero, and what reads Google Scholar's `citation_` tags, takes from a page.
 *
 * Zotero's translator "Embedded Metadata" (Embedded Metadata.js and RDF.js in zotero/translators)
 * takes `citation_title` for a journal article; the tags with the prefix `z` name fields of an item
 * by Zotero's own names, and `z.itemType` decides before all else. There is no COinS besides: Zotero
 * would prefer it, and it knows no newspaper.
 */
export function embeddedMetadata(it: Citable): MetaTag[] {
  const tags: readonly (readonly [string, string | null])[] = [
    [
      'citation_title',
      [it.titleSupplied ? `[${it.title}]` : it.title, it.deck ?? []].flat().join('：'),
    ],
    ...it.authors.map(({ name }) => ['citation_author', name] as const),
    ['citation_journal_title', it.newspaper],
    ['citation_publication_date', certainDay(it.printed)?.replaceAll('-', '/') ?? null],
    ['citation_firstpage', it.edition],
    ['citation_language', 'zh-Hans'],
    ['citation_public_url', it.address],
    ['z.itemType', 'newspaperArticle'],
    ['z.section', it.section],
    ['z.libraryCatalog', site.title],
    ['z.extra', [...publicationNotes(it), sourceNote(it)].join('')],
  ];
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}
