import { describe, expect, test } from 'vitest';
import { decideAnnotated, decisionsOn } from '../test/annotated-page.ts';
import { cutLines } from '../source/page.ts';
import { decide, nearestRival, runnersUp } from './decide.ts';
import { formBlocks } from './form-blocks.ts';
import { viewBlocks } from './view.ts';
import { reasonsFor } from './weigh.ts';

const p1 =
  '近年来,该街道充分发挥党建引领作用,完善社区治理,提升公共服务水平,先后投入资金二百余万元,为群众的幸福生活持续加码。';
const p2 =
  '该街道还建立了“社区党组织+楼院党小组+党员中心户”的组织链条,充分激活了社区治理共商共享的神经细胞,居民们纷纷点赞。';
const p3 =
  '下一步,该街道将继续把群众满意作为衡量工作的标准,让居民生活得更方便、更舒心、更美好,绘就基层治理的新画卷。';
const news =
  '7月3日,柏庄镇组织志愿者走进村庄,为群众送去文艺节目和科普读物,受到群众的热烈欢迎,共有二百余人参加了活动。';

/** Pages by what they show. Every line says in braces what it is. */
const pages: Readonly<Record<string, string>> = {
  'kicker, headline, brief': `
{kicker:柏庄镇:}

{headline:开展“三下乡”志愿服务活动}

{opening:本报讯(记者 张璐)${news}}`,

  'headline, byline, crossheads': `
{headline:以“党建+”引领基层高效能治理}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{crosshead:党建引领各项事务}

{paragraph:${p2}}

{crosshead:深入推进物业管理}

{paragraph:${p3}}`,

  'series, kicker, headline, deck': `
{series:奋进新征程 建功新时代}

{kicker:灯塔路街道:}

{headline:以“党建+”引领基层高效能治理}

{deck:——看灯塔路街道如何提升治理水平}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}`,

  'crossheads with numbers': `
{headline:柳树巷里的“铁脚板”}

{byline:本报记者 仇立夏}

{paragraph:${p1}}

{crosshead:一、从“没人管”到“有人盯”}

{paragraph:${p2}}

{crosshead:二、从“管得住”到“管得好”}

{paragraph:${p3}}`,

  'crossheads in brackets': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{crosshead:【汝河小区】}

{paragraph:${p2}}`,

  'crossheads with marks': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{crosshead:◆从“要我改”到“我要改”}

{paragraph:${p2}}`,

  'byline on two lines': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}
{byline:通讯员 陈桢 李国强}

{paragraph:${p1}}`,

  'bare author under the headline': `
{headline:让基层治理更有温度}

{byline:秦望舒}

{paragraph:${p1}}

{paragraph:${p2}}`,

  'signature under the text': `
{headline:开展慢病管理日活动}

{paragraph:${p1}}

{paragraph:${p2}}

{signature:(申晓利)}`,

  'signature at the end of the last line': `
{headline:爱心助学暖人心}

{paragraph:${p1}}

{closing:志愿者还为孩子们送去了书包和文具,鼓励他们好好学习,长大后回报社会,孩子们都感受到了温暖。(李优良)}`,

  'reporter and correspondent at the end': `
{headline:爱心助学暖人心}

{paragraph:${p1}}

{signature:(记者 鲁慧 通讯员 陈桢)}`,

  'photograph alone': `
{photo:→6月29日,北关区残联组织党员重温入党誓词,表达永远跟党走的决心。(本报记者 周俊英 摄)}`,

  'photograph with its credit on a line of its own': `
{photo:图为1月6日,执法人员深入辖区商超检查烟花爆竹经营情况。}

{credit:(邢文皓 摄)}`,

  'photograph with a headline': `
{headline:义诊进社区}

{photo:7月15日下午,市二院医生走进社区开展义诊。图为医生为居民测量血压。(本报记者 邱爽 摄)}`,

  'photographs in a row': `
{section:图说新闻}

{photo:→6月29日,北关区残联组织党员重温入党誓词。(周俊英 摄)}

{photo:→7月2日,柏庄镇组织党员参观展览馆。(张璐 摄)}`,

  'caption between the halves of a paragraph': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{paragraph:居民们都说,物业费交得值,小区里的事情现在有人管了,大家心里都亮堂,街道还建起了青年创业服}

{caption:居民缴纳物业费}

{paragraph:务指导中心,由专人负责,为居民提供政策咨询和技能培训,每季度组织一次招聘会。}`,

  'caption with a credit inside a piece': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{caption:→居民在新修的小广场上跳舞。(王尧 摄)}

{paragraph:${p2}}`,

  'section label over briefs': `
{section:■新闻快讯}

{headline:柏庄镇开展“三下乡”活动}

{opening:本报讯(记者 张璐)${news}}

{headline:市委组织部观摩通信花园社区}

{opening:本报讯(记者 鲁慧)${news}}`,

  'box in the middle of a feature': `
{headline:以“党建+”引领基层高效能治理}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{crosshead:党建引领各项事务}

{paragraph:${p2}}

{box:示范区党工委副书记张毅点评}

{paragraph:${p3}}`,

  'feature resumed by a crosshead after a box': `
{headline:柳树巷里的“铁脚板”}

{byline:本报记者 仇立夏}

{crosshead:一、从“没人管”到“有人盯”}

{paragraph:${p1}}

{box:临江区委组织部部长管乐点评}

{paragraph:${p3}}

{crosshead:二、从“管得住”到“管得好”}

{paragraph:${p2}}`,

  'introduction, then byline': `
{headline:花园路街道积极打造社区治理共同体}

{paragraph:${p1}}

{byline:记者 鲁慧 通讯员 陈桢}

{crosshead:一、党建引领强根基}

{paragraph:${p2}}

{crosshead:二、多方联动聚合力}

{paragraph:${p3}}`,

  'datelines of agencies': `
{headline:全国铁路暑运客流持续增长}

{opening:新华社北京7月3日电 (记者 王璟)记者从国铁集团了解到,全国铁路暑运客流持续增长,预计七月发送旅客四亿人次。}

{paragraph:${p2}}

{headline:我国科学家取得新进展}

{opening:据新华社郑州9月9日电 ${p1}}`,

  'agency as signature': `
{headline:全国铁路暑运客流持续增长}

{paragraph:${p1}}

{remark:(据新华社郑州9月9日电)}`,

  'page furniture': `
{noise:A06 城事}

{headline:柏庄镇开展“三下乡”活动}

{opening:本报讯(记者 张璐)${news}}

{noise:本版责编:钟汉卿 尤 溪  版式设计:沈亦航}`,

  'a second piece after a signed first': `
{headline:老旧小区换新颜}

{byline:□本报记者 王嘉晨}

{paragraph:${p1}}

{kicker:柏庄镇:}

{headline:开展“三下乡”志愿服务活动}

{opening:本报讯(记者 张璐)${news}}`,

  'no blank lines': `
{headline:柏庄镇开展“三下乡”活动}
{opening:本报讯(记者 张璐)${news}}
{headline:市委组织部观摩通信花园社区}
{opening:本报讯(记者 鲁慧)${news}}`,

  'full-width punctuation and indents': `
{kicker:柏庄镇：}

{headline:开展“三下乡”志愿服务活动}

{opening:　　本报讯（记者　张　璐）${news.replaceAll(',', '，')}}

{paragraph:　　${p1.replaceAll(',', '，')}}`,
};

describe('a page is read', () => {
  test.each(Object.entries(pages))('%s', (_, page) => {
    const annotated = page.trimStart();
    expect(decideAnnotated(annotated)).toBe(annotated);
  });
});

test('a page without text has nothing to decide', () => {
  expect(decisionsOn('')).toEqual([]);
  expect(decisionsOn('\n\u3000\n')).toEqual([]);
});

describe('a decision says why', () => {
  const [headline, byline] = decisionsOn(
    `以“党建+”引领基层高效能治理\n\n□本报记者 王嘉晨\n\n${p1}`,
  );

  test('by its rules, the strongest first', () => {
    const reasons = byline === undefined ? [] : reasonsFor(byline.view, byline.part);
    expect(reasons[0]?.rule).toBe('byline-line');
    const weights = reasons.map((it) => Math.abs(it.weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test('and names the runners-up, the nearest first', () => {
    const others = headline === undefined ? [] : runnersUp(headline);
    const behind = others.map((it) => it.behind);
    expect(behind.length).toBeGreaterThan(0);
    expect(behind).toEqual(behind.toSorted((a, b) => a - b));
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0);
    expect(others.map((it) => it.part)).not.toContain(headline?.part);
    const nearest = headline === undefined ? null : nearestRival(headline, () => true);
    expect(nearest).toEqual(others[0]);
  });
});

describe("the editor's word", () => {
  const views = viewBlocks(
    formBlocks(
      cutLines(`老旧小区换新颜\n\n□本报记者 王嘉晨\n\n${p1}\n\n居民缴纳物业费\n\n${p2}`),
      new Set(),
    ),
  );
  const partsWith = (overrides: Parameters<typeof decide>[1]) =>
    decide(views, overrides).map((it) => it.part);

  test('outweighs every rule', () => {
    expect(partsWith(new Map())[3]).toBe('crosshead');
    expect(partsWith(new Map([[3, { parts: ['caption', 'photo'], starts: null }]]))[3]).toBe(
      'caption',
    );
    expect(partsWith(new Map([[2, { parts: ['noise'], starts: null }]]))[2]).toBe('noise');
  });

  test('starts a piece', () => {
    const starts = decide(views, new Map([[3, { parts: null, starts: true }]])).map(
      (it) => it.starts,
    );
    expect(starts).toEqual([true, false, false, true, false]);
  });
});
