import type {
  BreadcrumbList,
  NewsArticle,
  Organization,
  Person,
  Place as SchemaPlace,
  PublicationIssue,
  WithContext,
} from 'schema-dts';
import type { PieceInContext, Signature } from '../archive/piece-in-context.ts';
import type { Page, Place } from '../model/index.ts';
import {
  bylineAddress,
  pageAddress,
  pieceAddress,
  placeAddress,
  sourceAddress,
} from '../site/addresses.ts';
import { site } from '../site/site.ts';
import { authorsOf, certainDay, isOrganisation } from './citation.ts';

/** Kinds of places that have a government. */
const administrative: ReadonlySet<Place['kind']> = new Set([
  'province',
  'city',
  'district',
  'subdistrict',
  'town',
]);

/**
 * A piece as schema.org's NewsArticle. `datePublished` is said only where the printing day is
 * certain; the day of the news is `temporalCoverage`, and so is, of the issue, an interval in which
 * it was printed.
 *
 * @param title - what the archive calls the piece
 * @param description - the opening of its text
 * @param url - turns an address of the site into a full one, or one relative to the page
 */
export function newsArticle(
  context: PieceInContext,
  title: string,
  description: string,
  url: (address: string) => string,
): WithContext<NewsArticle> {
  const { piece, page, dateline, signatures, places } = context;
  const authors = authorsOf(context);
  const writing = new Set(authors.map(({ byline }) => byline.id));
  const others = signatures.filter(({ byline }) => !writing.has(byline.id));
  const alternatives = [piece.kicker ?? [], piece.deck ?? []].flat();
  const printed = certainPrinting(page);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: url(pieceAddress(piece.id)),
    identifier: piece.id,
    headline: title,
    ...(alternatives.length > 0 && { alternativeHeadline: alternatives }),
    description,
    ...((piece.section ?? piece.series) !== null && {
      articleSection: [piece.section ?? [], piece.series ?? []].flat(),
    }),
    ...(authors.length > 0 && { author: authors.map((it) => agent(it, url)) }),
    ...(others.length > 0 && { contributor: others.map((it) => agent(it, url)) }),
    ...(dateline?.marker && { dateline: dateline.marker }),
    ...(printed && { datePublished: printed }),
    ...(dateline?.date && { temporalCoverage: dateline.date }),
    ...(page.edition && { printPage: page.edition }),
    isPartOf: issue(page, url),
    ...(places.length > 0 && { contentLocation: places.map((it) => location(it, url)) }),
    inLanguage: 'zh-Hans',
    isBasedOn: {
      '@type': 'CreativeWork',
      name: page.source,
      url: url(sourceAddress(page.id)),
    },
    isAccessibleForFree: true,
    sdPublisher: { '@type': 'Organization', name: site.publisher ?? site.title },
  };
}

function certainPrinting({ date }: Page): string | null {
  return certainDay(date && { edtf: date.edtf, inferred: date.certainty === 'inferred' });
}

function agent({ byline }: Signature, url: (address: string) => string): Person | Organization {
  return {
    '@type': isOrganisation(byline.name) ? 'Organization' : 'Person',
    name: byline.name,
    url: url(bylineAddress(byline.id)),
  };
}

function issue(page: Page, url: (address: string) => string): PublicationIssue {
  const printed = certainPrinting(page);
  return {
    '@type': 'PublicationIssue',
    url: url(pageAddress(page.id)),
    ...(printed && { datePublished: printed }),
    ...(page.date && !printed && { temporalCoverage: page.date.edtf }),
    ...(page.publication !== null && {
      isPartOf: { '@type': 'Newspaper', name: page.publication },
    }),
  };
}

function location(place: Place, url: (address: string) => string): SchemaPlace {
  return {
    '@type': administrative.has(place.kind) ? 'AdministrativeArea' : 'Place',
    name: place.name,
    url: url(placeAddress(place.id)),
    ...(place.code && {
      identifier: {
        '@type': 'PropertyValue',
        propertyID: '统计用区划代码',
        value: place.code,
      },
    }),
  };
}

/**
 * Where a page stands, as schema.org has it.
 *
 * @param trail - from the widest to the page itself; what has no page of its own has no address
 * @param url - turns an address of the site into a full one, or one relative to the page
 */
export function breadcrumbList(
  trail: readonly { readonly name: string; readonly address?: string }[],
  url: (address: string) => string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address !== undefined && { item: url(address) }),
    })),
  };
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON to stand within `<script>`: the same value to who parses it, and no text in it can end the
 * element or open a comment.
 */
export function dataBlock(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => escapes[mark] ?? mark);
}
