import { type NamedPerson, parseByline } from '../names/parse-byline.ts';
import { foldWidth } from '../source/characters.ts';
import { endsSentence } from './shape.ts';

/** How a news item opens: its marker and the names in the bracket after it. Offsets 0-based. */
export type Opening = {
  /** As printed: 本报讯, 新华社北京7月3日电, 本报郑州3月20日讯. */
  readonly marker: string;
  /** 本报, 新华社, 晚报. */
  readonly outlet: string;
  /** 北京, 郑州; null where none is printed. */
  readonly place: string | null;
  /** 1月31日, as printed; null where none is. */
  readonly day: string | null;
  /** The people in the bracket, with offsets in the paragraph. */
  readonly people: readonly NamedPerson[];
  /** Where the marker begins, behind the lead-in of a brief. */
  readonly markerAt: number;
  /** Where the marker is over. */
  readonly markerEnd: number;
  /** Where the news itself begins. */
  readonly end: number;
};

const outlet = String.raw`(?:本报|本刊|本网|本台|新华社|中新社|新华网|人民网|中新网|央视网|\p{Script=Han}{1,4}(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|导报|周报|社|网))`;
const day = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至\d{1,2}日)?`;

/**
 * 本报讯 and its kin (讯头), agency datelines (电头), as papers and Xinhua file them: outlet, then
 * where and when it was filed, then 讯 for the paper's own news and 电 for what was wired. 据
 * and 综合 say that the paper retells it.
 */
const marked = new RegExp(
  String.raw`^([【\[]?(?:据|综合)?(${outlet}|\p{Script=Han}{1,4}报)((?!记者|通讯员|评论|特约)\p{Script=Han}{1,8}?)?\s?(${day})?(?:综合)?(讯|电|消息)[】\]]?)`,
  'u',
);
/** 据凤栖县融媒体中心消息: retold from any house, told by the blank or comma behind. */
const retold = /^(据(\p{Script=Han}{2,14}?)消息)(?=[\s,:])/u;
/** Every marker ends so, and the longest with what may stand before it is not longer. */
const told = /[讯电]|消息/u;
const longest = 120;
const bracket = /^\s*\(([^()]{2,80})\)\s*/u;
/** 本报讯 记者王璟、李蕊报道:昨天,… without a bracket; 新华社记者甲、本报记者乙报道:… */
const reporting =
  /^\s*((?!报道)\p{Script=Han}{0,14}?(?:记者|通讯员)[^,。:()]{2,60}?)(?:联合)?报道\s*[:,]/u;

/**
 * Reads the opening of a paragraph.
 * @returns null where the paragraph does not open with a marker
 */
export function parseOpening(text: string): Opening | null {
  if (!told.test(text.slice(0, longest))) return null;
  // 【消防站开放日周六举行】 本报讯…; ●松陵区 本报讯(记者…): the lead-in of a brief stands before.
  const lead =
    /^\s*(?:【(?![^】]*[讯电]】)[^】]{2,24}】\s*|[●◆▲■★◇▶♦○]\s*\p{Script=Han}{2,8}\s+)?/u.exec(
      foldWidth(text.slice(0, 60)),
    );
  const skipped = lead?.[0].length ?? 0;
  const head = foldWidth(text.slice(skipped, skipped + 160));
  const whole = marked.exec(head);
  const match = whole ?? marked.exec(squeeze(head));
  if (match?.[1] === undefined || match[2] === undefined) {
    const other = retold.exec(head);
    if (other?.[1] === undefined || other[2] === undefined) return null;
    const end = skipped + other[1].length;
    return {
      marker: other[1],
      outlet: other[2],
      place: null,
      day: null,
      people: [],
      markerAt: skipped,
      markerEnd: end,
      end,
    };
  }
  const [, marker, house, between = '', date = null] = match;
  // Only a marker with its day is known across the blanks of a line end.
  if (whole === null && date === null) return null;
  const length = whole === null ? lengthWithBlanks(head, marker.length) : marker.length;
  // 晚报消息灵通… is a sentence: without a day or a place only 讯 is a marker.
  // (本报圣保罗电) below a piece is one, too: the bracket closes behind it.
  const closed = head.startsWith(')', length);
  // 新华社沈阳电 (记者孙仁斌): an item that was held over is filed without a day.
  const filed =
    /^(?:本报|新华社|中新社)$/u.test(house) &&
    between.length > 1 &&
    /^\s*\(/u.test(head.slice(length));
  if (
    match[5] !== '讯' &&
    date === null &&
    !closed &&
    !filed &&
    !/^[【\[]?(?:据|综合)/u.test(marker)
  )
    return null;
  // 市委社会工作部网讯… : an unknown house files under 讯 only with nothing between.
  if (match[5] === '讯' && between !== '' && date === null && !/^(?:本|新华社|中新社)/u.test(house))
    return null;
  let end = length;
  let people: readonly NamedPerson[] = [];
  const names = bracket.exec(head.slice(end)) ?? reporting.exec(head.slice(end));
  if (names?.[1] !== undefined) {
    const parsed = parseByline(names[1]);
    if (parsed !== null) {
      const at = skipped + end + names[0].indexOf(names[1]);
      people = parsed.people.map((person) => ({ ...person, at: at + person.at }));
      end += names[0].length;
    }
  }
  end += head.slice(end).length - head.slice(end).trimStart().length;
  return {
    marker: marker.replace(/^[【\[]|[】\]]$|\s+/gu, ''),
    outlet: house,
    place: between === '' ? null : between,
    day: date,
    people,
    markerAt: skipped,
    markerEnd: skipped + length,
    end: skipped + end,
  };
}

/** 据新华社北京11月27日 电 (记者…: the marker where the column's line ended in it. */
function squeeze(head: string): string {
  return head.slice(0, 40).replace(/\s+/gu, '');
}

/** How many characters of the head hold so many that are not blanks. */
function lengthWithBlanks(head: string, printed: number): number {
  let at = 0;
  for (let left = printed; left > 0 && at < head.length; at++) {
    if (!/\s/u.test(head.charAt(at))) left--;
  }
  return at;
}

/** No dateline is longer. */
const longestDateline = 24;

/**
 * The opening of which the column's end left the first characters: 本报北京4月2 | 2日电 (记者王政)….
 *
 * @param text - folded text of a block
 * @param rest - folded text of the block after it
 * @returns null where the two make no dateline with a day, or either is whole by itself
 */
export function cutOpening(text: string, rest: string): Opening | null {
  if (text.length > longestDateline || !/^\s*(?:据|本|新|中)/u.test(text) || endsSentence(text))
    return null;
  const opening = parseOpening(text + rest.slice(0, 40));
  if (opening === null || !/[电讯]$/u.test(opening.marker) || opening.day === null) return null;
  return opening.marker.length > text.trim().length ? opening : null;
}
