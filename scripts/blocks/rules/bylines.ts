import { parseByline } from '../../names/parse-byline.ts';
import { isAuthorUnderTitle } from '../near-title.ts';
import { displayParts } from '../part.ts';
import type { Rule, View, Vote } from '../view.ts';

const noNames: readonly Vote[] = [[['byline', 'signature', 'credit'], -9]];

/** A line that is nothing but who wrote it, who sent it, who took it. */
export const bylineLine: Rule = {
  id: 'byline-line',
  example: '□本报记者 周俊英 通讯员 王璟',
  source: 'bylines (署名) stand on a line of their own, signatures in brackets at the end',
  vote(view) {
    const { byline } = view;
    if (byline === null) {
      // 钟声 between a headline and a long text is an author, though it is a word, too.
      const author =
        (isAuthorUnderTitle(view) ||
          (view.width <= 4 &&
            (isBetween(view) ||
              (view.previous?.text.endsWith(')') === true && isUnderTitle(view))))) &&
        parseByline(view.text, true) !== null;
      return author
        ? [
            ['byline', 3.5],
            [['signature', 'credit'], -9],
          ]
        : noNames;
    }
    const votes: Vote[] = [];
    const bracketed = /^\s*\(.*\)\s*$/u.test(view.text);
    if (byline.credit) {
      votes.push(['credit', 7], [['byline', 'signature'], -3]);
    } else if (byline.stated) {
      votes.push(['byline', bracketed ? 4 : 6.5], ['signature', bracketed ? 7 : 6], ['credit', -4]);
      // □本报记者 甲 文/图 under a headline; 文/图 alone under a photograph is rare.
      if (/^[□■◎]/u.test(view.text)) votes.push(['byline', 1], ['signature', -1]);
    } else {
      // Bare names: authors in the dailies (秦望舒), contributors' signatures in brackets.
      const author = !bracketed && byline.people.length <= 3 && isUnderTitle(view);
      votes.push(
        ['signature', bracketed ? 6 : 1.5],
        ['byline', bracketed ? -1 : author ? 5 : 3],
        ['credit', -5],
      );
    }
    votes.push([
      ['series', 'section', 'kicker', 'headline', 'deck', 'crosshead', 'box'],
      byline.stated ? -5 : -1,
    ]);
    votes.push([
      ['paragraph', 'opening', 'closing', 'caption', 'photo'],
      byline.stated || bracketed ? -5 : -1,
    ]);
    return votes;
  },
};

/** Over it a title line, under it a text. */
function isBetween(view: View): boolean {
  const { previous, next } = view;
  return (
    previous !== null &&
    previous.width < 34 &&
    !previous.endsSentence &&
    // 周　欢摄 / 春耕忙 / 3月15日,…: what stands under a credit is no author.
    previous.byline === null &&
    next !== null &&
    next.width >= 40
  );
}

/** Over it a title line, under it a sentence. */
function isUnderTitle(view: View): boolean {
  const { previous, next } = view;
  return (
    previous !== null &&
    previous.width >= 4 &&
    previous.width <= 46 &&
    previous.byline === null &&
    (!previous.endsSentence || /[!?…][”"』]?$/u.test(previous.text)) &&
    next !== null &&
    (next.endsSentence || next.width >= 20) &&
    next.opening === null
  );
}

const retold =
  /^\(\s*(?:(?:据|本报综合|综合|来源|载|摘自|原载|转自)[^。]{1,30}|(?:新华社|中新社|本报)[^。,]{0,16}(?:\d{1,2}日|\p{Script=Han}{2})(?:电|讯))\s*\)$/u;
/** (作者为某大学教授), (本报记者张三、李四参与采写): who stands behind the piece. */
const about =
  /^\((?:作者(?:单位)?(?:系|为|是|分别为|:)|本文(?:系|由|作者)|执笔|(?:本报)?(?:通讯员|记者)[^。]{2,40}(?:参与)?(?:采写|整理|报道))[^。]{0,40}\)$/u;

const noRemark: readonly Vote[] = [['remark', -15]];

/** The agency as signature under a retold item, and remarks on who wrote. */
export const agencySignature: Rule = {
  id: 'agency-signature',
  example: '(据新华社郑州9月9日电) / (新华社北京6月28日电)',
  source: 'papers that shorten an agency item name it at the end, in brackets, with 据',
  vote(view) {
    return retold.test(view.text) || about.test(view.text)
      ? [
          [['signature', 'remark'], 17],
          // A byline in brackets has its own votes as a signature.
          ['remark', view.byline === null ? 0 : 7],
          ['paragraph', -3],
          ['crosshead', -4],
          ['headline', -4],
        ]
      : noRemark;
  },
};

const body =
  /^\s*\p{Script=Han}{3,30}(?:局|委|委员会|办|办公室|政府|大队|支队|中心|公司|集团|法院|检察院|管理处|指挥部|协会|街道办事处|编辑部|报社|学校|医院|银行)$/u;
const day =
  /^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s?[\d一二三四五六七八九十]{1,3}月\s?[\d一二三四五六七八九十]{1,3}日\s*$/u;

/** A notice is signed by the body that gives it, with the day below. */
export const noticeSignature: Rule = {
  id: 'notice-signature',
  example: '青石县公安局交通警察大队 / 2019年3月20日',
  source: 'official notices (公告, 通告, 启事) end with issuer and date, as GB/T 9704 lays out',
  vote(view) {
    const dated = day.test(view.text) && view.previous !== null;
    const issuer = body.test(view.text) && view.next !== null && day.test(view.next.text);
    if (!dated && !issuer) return [];
    return [
      ['signature', 15],
      [['headline', 'kicker', 'crosshead', 'section', 'deck', 'series'], -4],
      ['paragraph', -3],
    ];
  },
};

const unsigned: readonly Vote[] = [['closing', -10]];

/** Names in brackets after the last sentence sign the piece or credit the photograph. */
export const closingNames: Rule = {
  id: 'closing-names',
  example: '…让老人感受到了温暖。(李优良)',
  source: 'contributors of county and district pages sign at the end of the last line',
  vote(view) {
    if (view.trailing === null || view.byline !== null) return unsigned;
    if (view.trailing.credit) {
      return [
        [['caption', 'photo'], 6],
        [['paragraph', 'closing'], -3],
      ];
    }
    return [['closing', 5.5]];
  },
};

const source =
  /^(?:以上)?(?:数据|资料|图表|图片|信息)来源\s*:[^。]{2,40}$|^\(?(?:制图|绘图|图表|漫画)\s*:\s*[^。()]{2,20}\)?$/u;
const remark =
  /^\((?!作者|执笔|记者|本报|新华社)[^()]{0,40}(?:化名|有删节|有改动|标题为编者所加|标题有改动|未完待续|整理而成|不代表本报观点)\)$/u;

/** …诚挚问候。 / (贺信全文另发): a line in brackets under a sentence that names nobody. */
function isAside(view: View): boolean {
  return (
    view.byline === null &&
    view.width <= 24 &&
    view.previous?.endsSentence === true &&
    /^\((?![一二三四五六七八九十]{1,3}\)|\d+\))[^()]{3,24}\)$/u.test(view.text.trim()) &&
    !remark.test(view.text.trim()) &&
    !/^\((?:作者|执笔|记者|本报|新华社|据|上接|下转|紧接)/u.test(view.text.trim())
  );
}

/** What the editors add under a text: where its figures are from, whose names were changed. */
export const footOfText: Rule = {
  id: 'foot-of-text',
  example: '数据来源:国家能源局 / (应受访者要求,文中部分人物为化名)',
  source: 'the dailies close a feature with the source of its figures or a remark in brackets',
  vote(view) {
    if (view.width > 46 || view.previous === null) return [];
    const text = view.text.trim();
    if (isAside(view))
      return [
        ['paragraph', 5],
        [displayParts, -4],
      ];
    return source.test(text) || remark.test(text)
      ? [
          ['paragraph', 12],
          [displayParts, -6],
          [['byline', 'signature', 'credit'], -12],
        ]
      : [];
  },
};
