import type { Archive } from '../archive/archive.ts';
import { feedDistricts } from '../exports/feeds.ts';
import { districtFeeds, type FeedLink } from './entries.ts';

/** 数据与订阅: how many entries each collection has, and the feeds. */
export function dataView(archive: Archive) {
  const sizes = Object.entries<{ readonly size: number }>({
    ...archive,
    'text-state': archive.pages,
  }).map(([name, { size }]): [string, number] => [name, size]);
  const feeds: FeedLink[] = [
    { scope: null, name: '全部稿件' },
    ...districtFeeds(feedDistricts(archive)),
  ];
  return { counts: Object.fromEntries(sizes), feeds };
}
