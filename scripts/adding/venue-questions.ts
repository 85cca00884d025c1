import { isHan } from '../source/characters.ts';
import { isCounted } from '../facts/places/evidence.ts';
import type { FoundPlace, PageText } from '../facts/places/occurrence.ts';
import { readText } from '../facts/places/scan-text.ts';
import {
  firmParticles,
  neverInNames,
  wordAt,
  wordBefore,
  wordTable,
} from '../facts/places/words.ts';
import { quoteOf, type AskedPage, type Quote } from './asked-page.ts';
import { answer, question, type Answer, type Question } from './question.ts';

type Named = {
  readonly quote: Quote;
  readonly name: string;
  readonly parent: string | null;
};

/**
 * Which words name houses and grounds. Papers print more of them than any rule knows, so wide nets
 * are cast, and what they bring up is asked a paragraph at a time.
 */
export function venueQuestions(asked: AskedPage): Question[] {
  const seen = new Set<string>();
  const named = asked.texts.flatMap((text) =>
    namedIn(text, asked).filter((it) => isNew(seen, it.name)),
  );
  const byLine = Map.groupBy(named, (it) => it.quote.line);
  return [...byLine]
    .map(([line, list]) =>
      question(
        'venue',
        line,
        `${list.map((it) => `“${it.quote.read}”`).join('、')}${
          list.length === 1 ? '是不是场所的名称' : '，哪些是场所的名称'
        }，在哪里？`,
        list.map(venueAnswer),
        50 + Math.min(4, list.length),
      ),
    )
    .concat(innerNames(asked), zones(asked));
}

/** Not asked yet, nor the end of a longer name that was: 党群服务中心 behind 光耀路社区党群服务中心. */
function isNew(seen: Set<string>, name: string): boolean {
  if ([...seen].some((it) => it.endsWith(name.replace(/^(?:社区|街道)/u, '')))) return false;
  seen.add(name);
  return true;
}

function venueAnswer({ quote, name, parent }: Named): Answer {
  return answer('places', {
    ...quote,
    name,
    kind: 'venue',
    parent,
    why: parent === null ? '是场所。' : `是${parent}的场所。`,
  });
}

/** What a text names, in the order in which it is printed. */
function namedIn(text: PageText, asked: AskedPage): Named[] {
  const { source, page } = asked;
  const ends = endsOfPlaces(text, page.places);
  const parent = parentAt(text, asked);
  const spans = [
    ...venueCandidates(text.text, ends),
    ...bareInstitutions(text.text),
    ...hospitals(text.text),
    ...knownVenues(text.text, page.places),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  let last = -1;
  return spans.flatMap(({ from, to }) => {
    if (from < last) return [];
    const quote = quoteOf(text, source, from, to);
    if (quote === null) return [];
    last = to;
    const words = text.printed.slice(from, to);
    const known = page.places.find((it) => it.kind === 'venue' && it.name === words);
    const inside = page.places.find((it) => it.kind !== 'venue' && words.startsWith(it.name));
    return [{ quote, name: words, parent: known?.parent ?? inside?.name ?? parent }];
  });
}

/** Houses that every community has: whose this one is, the text around it says. */
const institutions =
  /(?:街道|社区)?(?:党群服务中心|便民服务中心|政务服务中心|卫生服务中心|新时代文明实践(?:站|所|中心))(?!建设|设施|工作|主任|、)/gu;

function bareInstitutions(text: string): { from: number; to: number }[] {
  return [...text.matchAll(institutions)]
    .map((it) => ({ from: it.index, to: it.index + it[0].length }))
    .filter(({ from }) => !isCounted(text, from - 1));
}

/** 市二院, 市第一人民医院's short form, with the branch that may follow. */
const hospital = /[省市区县]第?[一二三四五六七八九十](?:人民)?院(?:\p{Script=Han}{0,4}分院)?/gu;

function hospitals(text: string): { from: number; to: number }[] {
  return [...text.matchAll(hospital)].map((it) => ({
    from: it.index,
    to: it.index + it[0].length,
  }));
}

function knownVenues(text: string, places: readonly FoundPlace[]): { from: number; to: number }[] {
  return places
    .filter((it) => it.kind === 'venue')
    .flatMap(({ name }) => {
      const from = text.indexOf(name);
      return from === -1 ? [] : [{ from, to: from + name.length }];
    });
}

/** Where the names of places end in a text, with where they begin. */
function endsOfPlaces(text: PageText, places: readonly FoundPlace[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const place of places) {
    for (const name of new Set([place.name, ...place.mentions.map((it) => it.as)])) {
      let at = text.text.indexOf(name);
      for (; at !== -1; at = text.text.indexOf(name, at + 1)) ends.set(at + name.length, at);
    }
  }
  return ends;
}

const wholes = ['community', 'village', 'subdistrict', 'town'];

/** The community, village, street or town that the piece names most; else the page's district. */
function parentAt({ anchor }: PageText, { page }: AskedPage): string | null {
  const [most] = page.places
    .filter((it) => wholes.includes(it.kind))
    .map((it) => ({ it, times: it.mentions.filter((at) => at.anchor === anchor).length }))
    .filter((it) => it.times > 0)
    .toSorted((a, b) => b.times - a.times);
  return most?.it.name ?? page.district?.name ?? null;
}

/** 内黄 in 内黄红色沙区革命纪念馆, where the page also has 内黄县. */
function innerNames({ page, source, texts }: AskedPage): Question[] {
  return page.places
    .filter((it) => it.kind === 'venue')
    .flatMap((venue) =>
      page.places
        .filter((it) => it.kind === 'district' || it.kind === 'city')
        .flatMap((place) => {
          const short = place.name.slice(0, -1);
          if (short.length < 2 || !venue.name.includes(short) || venue.name.includes(place.name))
            return [];
          const text = texts.find((it) => it.text.includes(venue.name));
          const at = (text?.text.indexOf(venue.name) ?? 0) + venue.name.indexOf(short);
          const quote = text === undefined ? null : quoteOf(text, source, at, at + short.length);
          if (quote === null) return [];
          return [
            question(
              'no-place',
              quote.line,
              `“${venue.name}”里的“${short}”是不是${place.name}的简称？`,
              [
                answer('places', {
                  ...quote,
                  name: place.name,
                  kind: place.kind,
                  why: `是${place.name}的简称。`,
                }),
              ],
            ),
          ];
        }),
    );
}

/** 新城区, 商务中心区: words that end like districts and were not taken for one. */
const zone = /(?:\p{Script=Han}{2}中心|新城|开发|高新)区(?!委|政府|直|内)/gu;

/** A zone by its name, and 沙区 in 红色沙区革命纪念馆. */
function zones({ page, source, texts }: AskedPage): Question[] {
  const seen = new Set<string>();
  const known = page.places
    .filter((it) => it.kind !== 'venue')
    .flatMap((it) => [it.name, ...it.mentions.map(({ as }) => as)]);
  const venues = page.places.filter((it) => it.kind === 'venue').map((it) => it.name);
  return texts.flatMap((text) => {
    const inside = venues.flatMap((name) => {
      const at = text.text.indexOf(name);
      const found = at === -1 ? null : /(?![社小辖校园街])\p{Script=Han}区/u.exec(name.slice(2));
      return found === null ? [] : [{ at: at + 2 + found.index, words: found[0] }];
    });
    const zones = [...text.text.matchAll(zone)].map((it) => ({ at: it.index, words: it[0] }));
    return [...inside, ...zones].flatMap(({ at, words }) => {
      const around = text.text.slice(Math.max(0, at - 8), at + words.length + 4);
      if (known.some((it) => it.includes(words) && around.includes(it)) || seen.has(words))
        return [];
      seen.add(words);
      const quote = quoteOf(text, source, at, at + words.length);
      if (quote === null) return [];
      return [
        question('no-place', quote.line, `“……${around}……”里的“${words}”是不是地名？`, [
          answer('places', { ...quote, name: words, not: true, why: '不是区划。' }, '不是地名'),
          answer('places', { ...quote, name: words, kind: 'district', why: '是区的名称。' }, '是'),
        ]),
      ];
    });
  });
}

/** Words with which houses, grounds and estates end: what one can go to, and may be listed. */
const heads = wordTable(
  '党群服务中心 政务服务中心 便民服务中心 卫生服务中心 服务中心 指导中心 会务中心 物流中心 会展中心 金融中心 购物中心 培训中心 体育中心 文化中心 养老中心 中心',
  '大厦 大楼 广场 公园 游园 花园 庄园 家园 果园 产业园 科学园 科技园 工业园 创业园 园区 陵园 植物园 动物园 家属院 干休所 医院 分院 书院 学院 剧院 影院 敬老院 福利院 养老院 幼儿园',
  '科技馆 纪念馆 博物馆 图书馆 文化馆 体育馆 展览馆 美术馆 档案馆 书店 书屋 书房 酒店 宾馆 饭店 商场 商城 国际城 国贸 综合体 农贸市场 批发市场 旧书市场 菜市场 小镇 风情街 步行街 商业街 明珠 华庭 公馆 名邸',
  '基地 驿站 面粉厂 工厂 厂 水库 码头 车站 机场 大桥 遗址 故居 祠堂 寺 塔 亭 学校 小学 中学 大学 高中',
);

/** What goes on after a head that is part of another word: 广场|舞, 中心|区, 厂|商. */
const swallowing = wordTable(
  '区 舞 村 厂商 商户 商圈 生 长 园长 院长 校长 馆长 家 化 市 镇 路 街 小区 社区 家属院 任务 思想 环节 城区 习 组 支部 教育 园 站 员 子 址 房 里 线 型 式 主任 书记',
);

/** What stands before a head in a common noun: 儿童活动|广场, 各|学校, 综合养老服务|中心. */
const common = wordTable(
  '中心 养老 共建 美好 文化 健身 休闲 主题 口袋 街心 社区 小区 儿童 儿童活动 红色 城市 人民 法治 党建 各 附近 专科 综合 农村 教育 爱国主义教育 活动 体育 老年 职业 民办 公办 重点 实验 市民 国家 医药 生态 大型 商业 商务 党员 干部 购物 本 该 全 新时代 街道 日间照料 综合养老服务 养老服务 便民 便民服务 指挥 服务 管理 培训 指导 研究 会议 活动 大 小 新 老 旧 两 一 几 多 所 家 个 座 处 我们 学 办 企业 工业 农业 农贸 建筑 汽车 火 工 网 住宅 居民 精神 美好 幸福 红色 美丽 生活 创业服务 定点 和谐 丰富 周边 配送 高端 连锁 经济研究 宾馆 酒店 商场 公交 火车 汽车 内 辖区内 中 中小 漂流 县 市 省 区 镇 乡 村 家县 一家 和 市级 区级 县级 省级 全市 全区 全省 全国 辖区 群众 居民 业主 以 为 是 有',
);

/** Words that no name holds before its head; what stands behind them is a name of its own. */
const breaking = wordTable(
  '重点 新建 改建 扩建 项目 建设 参加 举办 开展 位于 来到 走进 打造 建成 前往 组织 参观 对接 关注 紧盯 推进 加快 促成 成功 联合 邀请 依托 通过 利用 作为 成为 包括 以及 其中 达成 建设 改造 形成 实现 还有 已经 目前 今年 去年 近日 当天 分别 开始 进行 提供 设立 成立 创建 拥有 充分 积极 不断 进一步',
);

const longest = 14;

/** A stretch of a text that may name a house or a ground. `to` is behind its last character. */
export type Candidate = { readonly from: number; readonly to: number };

/**
 * Stretches that may name a house, a ground or an estate. Wider than what the build script takes
 * for one: an editor is asked, nothing is claimed.
 *
 * @param text - half-width
 * @param places - where places end that the page is known to name, by their beginning
 */
export function venueCandidates(text: string, places: ReadonlyMap<number, number>): Candidate[] {
  const reading = readText(text);
  const found: Candidate[] = [];
  const listed: Candidate[] = [];
  for (let to = 2; to <= text.length; to++) {
    const head = wordBefore(heads, text, to);
    if (head === 0 || wordAt(swallowing, text, to) > 0 || wordBefore(heads, text, to + 1) > 1)
      continue;
    const headFrom = to - head;
    if (text.startsWith('工作', to) && text.endsWith('中心', to)) continue;
    let from = headFrom;
    let past = false;
    while (from > 0 && headFrom - from < longest) {
      const inside = places.get(from);
      if (inside !== undefined) {
        from = inside;
        break;
      }
      const char = text.charAt(from - 1);
      if (!isHan(text.charCodeAt(from - 1))) break;
      if (firmParticles.has(char) || neverInNames.has(char)) break;
      // 柳荫社区|为|河南合作大厦: but 为民服务中心.
      if ('为于将向'.includes(char) && headFrom - from >= 4) break;
      const glued = reading.gluedTo[from] ?? 0;
      if (wordBefore(breaking, text, from) > 0) break;
      // 微医|集团|医药|产业园: one word that mostly stands before names, where nothing else is one.
      if (glued > 1 && wordBefore(common, text, from) === 0) {
        if (past || !isCommon(text.slice(from, headFrom))) break;
        past = true;
        from -= glued;
        continue;
      }
      from--;
    }
    // 楼院|内|初心亭.
    if (text.startsWith('内', from) && headFrom - from > 1) from++;
    const quote = /[“"]([^“”"]{2,12})[”"]$/u.exec(text.slice(Math.max(0, from - 16), from));
    if (quote !== null && from > headFrom - 5) from -= quote[0].length;
    // 8个|综合养老服务中心: counted, not named.
    if (isCounted(text, from - 1) || isCounted(text, from + 1)) continue;
    const isNamed = quote !== null || !isCommon(text.slice(from, headFrom));
    (isNamed ? found : listed).push({ from, to });
  }
  // 九州通医药产业园、|金融中心|、台湾风情街: in a list of names a common noun is one, too.
  const between = listed.filter(
    ({ from, to }) =>
      text.charAt(from - 1) === '、' &&
      found.some((it) => it.to === from - 1) &&
      found.some((it) => it.from === to + 1),
  );
  return [...found, ...between];
}

/** Nothing but words that make common nouns. */
function isCommon(base: string): boolean {
  let at = base.length;
  while (at > 0) {
    const length = wordBefore(common, base, at) || wordBefore(heads, base, at);
    if (length === 0) return false;
    at -= length;
  }
  return true;
}
