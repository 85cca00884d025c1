import type { Archive } from '../archive/archive.ts';
import { linesInChinese, pieceAtLine, placeLines, sourceLinesOf } from '../archive/source-lines.ts';
import { layOut } from '../archive/page-layout.ts';
import { monthOf, neighbouringPages, pageName, pageTitle } from '../archive/pages.ts';
import { piecesOf } from '../archive/piece-in-context.ts';
import { pieceTitle } from '../archive/piece-title.ts';
import { correctionAddress } from '../corrections/parts.ts';
import { feedDistricts } from '../exports/feeds.ts';
import type { Page } from '../model/index.ts';
import { home, pageAddress, pageList, pieceAddress, sourceAddress } from '../site/addresses.ts';
import { districtName } from '../site/site.ts';
import { regionRoleTerm } from '../site/terms.ts';
import { districtFeeds, pageStep, printingDay, teaser } from './entries.ts';
import { monthOfPrinting } from './in-time.ts';
import { doubtInWords } from './text-state.ts';

const pagesTrail = [
  { name: '首页', address: home },
  { name: '版面', address: pageList },
];

/** 版面: the day's hierarchy at a glance. */
export function pageView(archive: Archive, page: Page) {
  const { previous, next } = neighbouringPages(archive, page);
  const { year, month } = monthOf(page);
  const pieces = piecesOf(archive, page);
  const title = pageTitle(page);
  const leading = pieces.slice(0, 3).map((it) => pieceTitle(archive, it));
  return {
    id: page.id,
    title,
    description: `${title}，${pieces.length}篇：${leading.join('；')}`,
    feeds: districtFeeds(feedDistricts(archive).filter(({ name }) => name === page.district?.name)),
    trail: [...pagesTrail, { name: title }],
    name: pageName(page),
    day: printingDay(page),
    count: pieces.length,
    past: monthOfPrinting(archive, year, month),
    bands: layOut(archive, page).map(({ series, section, pieces: inBand }) => ({
      series,
      section,
      pieces: inBand.map((it) => teaser(archive, it, !series && !section)),
    })),
    conditions: conditionsOf(page),
    previous: pageStep(previous),
    next: pageStep(next),
  };
}

/** 版面情况: where the page comes from, what its date rests on, what is amiss with its text. */
export type Conditions = ReturnType<typeof conditionsOf>;

function conditionsOf(page: Page) {
  const { id, source, encoding, publication, edition, district, truncated } = page;
  const name = districtName(page);
  return {
    id,
    source: `${source} · ${encoding.toUpperCase()}`,
    publication,
    edition,
    day: printingDay(page),
    dateEvidence: page.date?.evidence ?? [],
    district: name,
    /** What the page calls it, where readers are told another name. */
    districtAsPrinted: district && district.name !== name ? district.name : null,
    isDistrictInferred: district?.certainty === 'inferred',
    districtEvidence: district?.evidence ?? [],
    truncated,
    garbled: page.garbled.map(({ lines, why }) => ({
      line: lines[0],
      lines: linesInChinese([lines]),
      why,
    })),
    doubts: page.doubts.map(({ lines, found, ...doubt }) => {
      const piece = pieceAtLine(page, lines[0]);
      return {
        line: lines[0],
        lines: linesInChinese([lines]),
        found,
        words: doubtInWords(doubt),
        correct: piece === null ? null : correctionAddress(piece, lines[0]),
      };
    }),
  };
}

/**
 * 整版原文: the source of a page, line by line, each with what it is and the piece it went into.
 *
 * @throws Error where the source is not the one that the page was made of
 */
export function sourceView(archive: Archive, page: Page) {
  const all = placeLines(page, sourceLinesOf(page));
  const { previous, next } = neighbouringPages(archive, page);
  const opened = (id: string) => {
    const piece = archive.pieces.get(id);
    return { name: piece ? pieceTitle(archive, piece) : id, address: pieceAddress(id) };
  };
  return {
    title: `${pageTitle(page)} 原文`,
    trail: [
      ...pagesTrail,
      { name: pageTitle(page), address: pageAddress(page.id) },
      { name: '原文' },
    ],
    name: `${pageName(page)} 原文`,
    page: pageAddress(page.id),
    count: all.length,
    lines: all
      .filter(({ text }) => text.trim() !== '')
      .map(({ number, text, role, piece, opens, truncated, garbled }) => ({
        number,
        text,
        role: role && regionRoleTerm[role],
        opens: opens && piece !== null ? opened(piece) : null,
        isTruncated: truncated,
        isGarbled: Boolean(garbled),
      })),
    previous: pageStep(previous, sourceAddress),
    next: pageStep(next, sourceAddress),
  };
}
