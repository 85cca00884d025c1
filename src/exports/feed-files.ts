import { generateAtomFeed } from 'feedsmith';
import { feedAddress } from '../site/addresses.ts';
import { fullAddress, linksFrom } from '../site/links.ts';
import { site } from '../site/site.ts';
import type { Feed } from './feeds.ts';

/** As Atom, and as JSON Feed: how the addresses of feeds end. */
export const feedFormats = ['xml', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export function feedResponse(feed: Feed, format: FeedFormat): Response {
  const [text, type] =
    format === 'xml'
      ? [atom(feed), 'application/atom+xml']
      : [jsonFeed(feed), 'application/feed+json'];
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/**
 * A feed as Atom (RFC 4287). Where the address of the site is not settled its links are relative to
 * the feed, as the RFC allows; ids never depend on it.
 */
export function atom({ id, scope, title, page, updated, entries }: Feed): string {
  const own = feedAddress(scope, 'xml');
  const to = linksFrom(own);
  const url = (address: string): string => fullAddress(address) ?? to(address);
  return generateAtomFeed({
    id,
    title: { value: clean(title) },
    ...(site.subtitle && { subtitle: { value: clean(site.subtitle) } }),
    updated: midnight(updated),
    authors: [{ name: clean(site.publisher ?? site.title) }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: url(own) },
      { rel: 'alternate', type: 'text/html', href: url(page) },
    ],
    ...(site.rights && { rights: { value: clean(site.rights) } }),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: clean(entry.title) },
      links: [{ rel: 'alternate', type: 'text/html', href: url(entry.address) }],
      ...(entry.published && { published: midnight(entry.published) }),
      updated: midnight(entry.updated),
      ...(entry.authors.length > 0 && {
        authors: entry.authors.map((name) => ({ name: clean(name) })),
      }),
      categories: entry.tags.map((tag) => ({ term: clean(tag) })),
      summary: { value: clean(entry.summary) },
    })),
  });
}

/** A day of the newspaper begins in China. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** Without the characters that XML 1.0 has no way to write. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}

/**
 * A feed as JSON Feed 1.1. Its addresses must be full ones; where the site's is not settled they
 * are left out, and `_archive.path` says where an entry stands from the site's root.
 */
export function jsonFeed({ scope, title, page, entries }: Feed): string {
  const url = (name: string, address: string): Record<string, string> => {
    const full = fullAddress(address);
    return full === null ? {} : { [name]: full };
  };
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...url('home_page_url', page),
    ...url('feed_url', feedAddress(scope, 'json')),
    ...(site.description && { description: site.description }),
    language: 'zh-Hans',
    authors: [{ name: site.publisher ?? site.title }],
    items: entries.map((entry) => ({
      id: entry.id,
      ...url('url', entry.address),
      title: entry.title,
      content_text: entry.summary,
      ...(entry.published && { date_published: `${entry.published}T00:00:00+08:00` }),
      date_modified: `${entry.updated}T00:00:00+08:00`,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.tags.length > 0 && { tags: entry.tags }),
      _archive: { path: entry.address },
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
