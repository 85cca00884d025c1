import { isColumnLine } from '../near-title.ts';
import type { Rule, View, Vote } from '../view.ts';

const furniture = [
  // 本版责编:钟汉卿 尤 溪  版式设计:沈亦航
  /^(?:本版|本期|今日)?(?:值班)?(?:责任编辑|责编|编辑|组版|美编|版式|版式设计|校对|主编|统筹|审读|签发|值班(?:编委|主任|总编))\s*[:/ ]/u,
  /^本版(?:制图|图表|漫画)\s*:/u,
  // A06 城事 / 第3版 / 2023年9月14日 星期四
  /^[A-D]?\d{1,2}(?:\s|版|\|)\s*\p{Script=Han}{0,6}$/u,
  // 文化  12: the name of the page and its number, parted by the blank of the margin
  /^\p{Script=Han}{2,4}\s{2,}[A-D]?\d{1,2}版?$/u,
  /^第?[一二三四五六七八九十\d]{1,3}版(?:\s|$|[(])/u,
  /\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周[一二三四五六日]|农历)/u,
  // 2001年11月27日人民日报 第3版: how archives head a page
  /^\d{4}年\d{1,2}月\d{1,2}日[^。,]{0,16}第?[A-D]?\d{1,2}版/u,
  /^(?:星期|农历)[一-鿿]{1,12}$/u,
  // 新闻热线:96558 投稿邮箱:…
  /^(?:本[报版]|新闻|读者|广告|发行|投稿)?(?:新闻)?(?:热线|服务|电话|邮箱|信箱|地址|邮编|网址|微信|订阅)[^。]{0,8}[:][^。]*$/u,
  /^(?:国内统一|国内|邮发代号|国际标准)\p{Script=Han}*(?:刊号|代号|CN)/u,
  /(?:社址|地址):.*(?:邮编|印刷|定价|每份)/u,
  // 绿水青山就是金山银山   青石县生态环境局宣
  /\s{2,}\p{Script=Han}{3,16}(?:局|委|办|部|中心|政府|报社)\s?宣$/u,
  /^\(?(?:上接|下转|紧接)(?:第?[一二三四五六七八九十A-D\d]{1,3}版|[A-D]\d{1,2})[^)]{0,20}\)?$/u,
  /^(?:E-?mail|http|www\.|QQ)/iu,
];

/** 国际 17, the first line of a page: what it is called and its number. */
const pageHead = /^\p{Script=Han}{2,4}\s+[A-D]?\d{1,2}版?$/u;

/** 电子信箱:gj@paper.cn; in a notice it tells where to write, beside the editors it is theirs. */
const mailbox = /^(?:电子|投稿|来稿)(?:邮箱|信箱|邮件)\s*:[^。]*$/u;

const text: readonly Vote[] = [['noise', -20]];
const noSuchLine: readonly Vote[] = [['noise', -6]];

/** Page furniture is no part of any piece. */
export const furnitureLine: Rule = {
  id: 'furniture',
  example: '本版责编:钟汉卿 尤 溪  版式设计:沈亦航',
  source: 'page number, date, editors and telephone numbers stand in the margins (报眉, 报尾)',
  vote(view) {
    if (view.width > 70) return text;
    const head = view.previous === null && pageHead.test(view.text.trim());
    return head || isColumnLine(view) || isFurniture(view) || isMailboxOfEditors(view)
      ? [['noise', 12]]
      : noSuchLine;
  },
};

function isFurniture(view: View | null): boolean {
  return view !== null && furniture.some((pattern) => pattern.test(view.text.trim()));
}

function isMailboxOfEditors(view: View): boolean {
  return mailbox.test(view.text.trim()) && (isFurniture(view.previous) || isFurniture(view.next));
}

const heading = /^(?:今日|本期|本报)?(?:导读|看点|提要|要目|头条|推荐)$/u;
const entry =
  /^\S.{2,40}(?:\s*[(](?:见|详见)?第?\s*[一二三四五六七八九十A-D\d]{1,3}\s*版[)]|\s{2,}[A-D]?\d{1,2}版?)$/u;

/** A list of what stands on other pages. */
export const contentsList: Rule = {
  id: 'contents-list',
  example: '今日导读 / 科技小院里的新农人　　　(第四版)',
  source: 'front pages list the headlines of the pages inside (导读)',
  vote(view) {
    const text = view.text.trim();
    if (isEntry(text) && !view.innerSentence) return [['noise', 14]];
    return heading.test(text) && nextIsEntry(view) ? [['noise', 14]] : [];
  },
};

function nextIsEntry(view: View): boolean {
  return view.next !== null && isEntry(view.next.text.trim());
}

function isEntry(text: string): boolean {
  // Most lines are settled by their last character.
  return /[)版\d]$/u.test(text.slice(-1)) && entry.test(text);
}
