import { site } from '../../site/site.ts';
import type { Citable } from './citable.ts';
import { certainDay, publicationNotes } from './printing-day.ts';
import { sourceNote } from './source-note.ts';

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
