import type { Archive } from '../archive/archive.ts';
import { chronicle } from '../archive/chronicle.ts';
import { figures } from '../archive/figures.ts';
import { mostMentioned } from '../archive/places.ts';
import { rankedPieces } from '../archive/page-layout.ts';
import { pagesInOrder, pastPages } from '../archive/pages.ts';
import type { Page } from '../model/index.ts';
import * as addresses from '../site/addresses.ts';
import { yearTerm } from '../site/terms.ts';
import { type Link, pageEntry, pageLink, printingDay, teaser } from './entries.ts';
import { yearOfNews } from './in-time.ts';

/** What the front page has room for, `pieces` beside the lead; the rest is a link away. */
const room = { pieces: 4, pages: 12, places: 24 };

/** 首页: the newest page's lead, the other pages, and the ways into the archive. */
export function homeView(archive: Archive) {
  const [newest, ...older] = pagesInOrder(archive).toReversed();
  const holds = figures(archive);
  const way = (address: string, name: string, count: string) => ({ address, name, count });
  return {
    newest: newest ? newestPage(archive, newest) : null,
    older: older.slice(0, room.pages).map((page) => pageEntry(archive, page)),
    pages: holds.pages,
    hasMore: older.length > room.pages,
    ways: [
      way(addresses.pageList, '版面', `${holds.pages}版`),
      way(addresses.chronicleList, '稿件', `${holds.pieces}篇`),
      way(addresses.captionList, '图片', `${holds.captions}幅`),
      way(addresses.bylineDirectory, '作者', `${holds.bylines}位`),
      way(addresses.placeDirectory, '地名', `${holds.places}处`),
    ],
    places: mostMentioned(archive, room.places).map(({ id, name }): Link => ({
      name,
      address: addresses.placeAddress(id),
    })),
    placeCount: holds.places,
    past: pastPages(archive).map(({ year, count }) =>
      way(addresses.pastYearAddress(year), yearTerm(year), `${count}版`),
    ),
    years: chronicle(archive).years.map(({ year, count }) =>
      way(yearOfNews(archive, year), yearTerm(year), `${count}篇`),
    ),
  };
}

/** The newest page: its lead, and what else it printed. */
function newestPage(archive: Archive, page: Page) {
  const pieces = rankedPieces(archive, page);
  const lead = pieces.find(({ rank }) => rank === 'lead') ?? pieces[0];
  const others = pieces.filter((it) => it !== lead && it.rank !== 'photo').slice(0, room.pieces);
  return {
    ...pageLink(page),
    day: printingDay(page),
    count: pieces.length,
    pieces: [
      ...(lead ? [teaser(archive, { ...lead, rank: 'lead' })] : []),
      ...others.map((it) => teaser(archive, it)),
    ],
  };
}
