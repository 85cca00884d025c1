import { feedAddress } from '../../site/addresses.ts';
import { fullAddress } from '../../site/links.ts';
import { site } from '../../site/site.ts';
import type { Feed } from './feed.ts';

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
