import type { Citable } from './citable.ts';
import { certainDay, dayParts, publicationNotes } from './printing-day.ts';
import { sourceNote } from './source-note.ts';

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
