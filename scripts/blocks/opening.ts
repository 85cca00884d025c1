import { asPrinted, type NamedPerson, parseByline } from '../names/parse-byline.ts';
import { foldWidth } from '../source/characters.ts';
import { endsSentence } from './shape.ts';

/** How a news item opens: its marker and the names in the bracket after it. Offsets 0-based. */
export type Opening = {
  /** As printed: 本报讯, 新华社北京7月3日电, 本报郑州3月20日讯; '' where names alone open the news. */
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

const outlet = String.raw`(?:本报|本刊|本网|本台|新华社|中新社|中央社|新华网|人民网|中新网|央视网|\p{Script=Han}{1,4}(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|导报|周报|社|网))`;
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
/** 青湾讯(黎明)12月8日,…, (北关讯), 【臨江訊】: a local paper names the place alone. */
const placed =
  /^([(【[〔]?(?!(?:通|简|快|资|喜|短|电|音|视|问|闻|审|腾|传|捷|急|口)讯)((?!记者)\p{Script=Han}{1,4})讯[)】\]〕]?)(?=\s|[(【〔])/u;
/** 讯(通讯员 齐心)…, 讯 连日来,…, 特讯, 消息(记者 甲): the outlet is understood. */
const bare = /^([(【[〔]?(?:讯|特讯|专讯|本讯)[)】\]〕]?|消息(?=\s*\())(?=\s|[(【〔])/u;
/** (记者 甲)昨日,…, 〔記者蔡宗霖／宜蘭報導〕…: who reports stands before the news, and no marker. */
const signed = /^[(【〔[]([^()【】〔〕[\]]{3,60})[)】〕\]]\s*(?=[\p{Script=Han}\d“"])/u;
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
  if (!told.test(foldWidth(text.slice(0, longest)))) return signedOpening(text);
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
    const other = retold.exec(head) ?? placed.exec(head) ?? bare.exec(head);
    if (other?.[1] === undefined) return signedOpening(text);
    const length = other[1].length;
    return {
      ...withPeople(text, head, skipped, length),
      marker: printedMarker(text, skipped, length),
      outlet: other[2] ?? '',
      place: null,
      day: null,
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
    /^(?:本报|新华社|中新社|中央社)$/u.test(house) &&
    (between.length > 1 ? /^\s*\(/u : /^(?:\s|\()/u).test(head.slice(length));
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
  return {
    ...withPeople(text, head, skipped, length),
    marker: printedMarker(text, skipped, length),
    outlet: house,
    place: between === '' ? null : between,
    day: date,
  };
}

/** The names behind a marker of some length, and where the news begins. */
function withPeople(
  text: string,
  head: string,
  skipped: number,
  length: number,
): Pick<Opening, 'people' | 'markerAt' | 'markerEnd' | 'end'> {
  let end = length;
  let people: readonly NamedPerson[] = [];
  const names = bracket.exec(head.slice(end)) ?? reporting.exec(head.slice(end));
  if (names?.[1] !== undefined) {
    const parsed = parseByline(names[1], true);
    if (parsed !== null) {
      people = inText(parsed.people, skipped + end + names[0].indexOf(names[1]), text);
      end += names[0].length;
    }
  }
  end += head.slice(end).length - head.slice(end).trimStart().length;
  return { people, markerAt: skipped, markerEnd: skipped + length, end: skipped + end };
}

function signedOpening(text: string): Opening | null {
  const match = signed.exec(foldWidth(text.slice(0, 80)));
  if (match?.[1] === undefined || text.length < 30) return null;
  const parsed = parseByline(match[1]);
  if (parsed?.stated !== true || parsed.credit || parsed.people.length === 0) return null;
  return {
    marker: '',
    outlet: '',
    place: null,
    day: null,
    people: inText(parsed.people, match[0].indexOf(match[1]), text),
    markerAt: 0,
    markerEnd: 0,
    end: match[0].length,
  };
}

/** People found from some offset on, with their names in the characters of the paper. */
function inText(people: readonly NamedPerson[], from: number, text: string): NamedPerson[] {
  return people.map((person) => {
    const at = from + person.at;
    return { ...person, at, name: asPrinted({ ...person, at }, text) };
  });
}

/** The marker as printed, its bracket and the blanks of a line end left out. */
function printedMarker(text: string, at: number, length: number): string {
  return text
    .slice(at, at + length)
    .normalize('NFKC')
    .replace(/^[【[(〔]|[】\])〕]$|\s+/gu, '');
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
