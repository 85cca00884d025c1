import { describe, expect, test } from 'vitest';
import { cutLines } from '../source/page.ts';
import { formBlocks } from './form-blocks.ts';
import { parts, type Part } from './part.ts';
import { blockRules } from './weigh.ts';
import { type View, viewBlocks } from './view.ts';

/** The block of a page that begins with », and its page. */
function viewOf(page: string): View {
  const marked = cutLines(page).find((line) => line.text.startsWith('»'));
  const view = viewBlocks(formBlocks(cutLines(page.replace('»', '')), new Set())).find((it) =>
    it.block.lines.some((line) => line.number === marked?.number),
  );
  if (view === undefined) throw new Error(`no block is marked with »: ${page}`);
  return view;
}

/** What a rule says of a part there: above 0 for, below 0 against, 0 nothing. */
function vote(id: string, part: Part, page: string): number {
  const rule = blockRules.find((it) => it.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule
    .vote(viewOf(page))
    .filter(([voted]) => (typeof voted === 'string' ? voted === part : voted.includes(part)))
    .reduce((sum, [, weight]) => sum + weight, 0);
}

/** Blanks stand where the column's lines ended, every sixteen characters. */
const wrapped =
  '如今该街道不止有七个社区党支部及 二十六个网格党支部还在小区楼院成 立了七十一个党小组构建了社区党组 织加楼院党小组加党员中心户的组织 链条,充分激活了社区治理。';

type Case = readonly [part: Part, page: string];

const prose =
  '近年,该街道积极探索了以党建为引领、以居民自治为基础的“红色物业”楼院管理机制,受到居民好评。';
const cut =
  '该区通过电话、微信、网络视频等方式,与已落地项目投资方保持密切沟通,及时了解企业在建设中的困难和需求,进一';

/** By rule: the line that it was made for, and one that it must not take for that. */
const cases: Readonly<
  Record<string, { readonly takes: readonly Case[]; readonly refuses: readonly Case[] }>
> = {
  'prose-shape': {
    takes: [
      ['paragraph', `»${prose}`],
      ['paragraph', '»,受到好评'],
    ],
    refuses: [
      ['headline', `»${prose}`],
      ['headline', '»为最大限度发挥组织优势,湖光社区以推进“双报到”为抓手,'],
      ['paragraph', '»党建引领基层治理'],
    ],
  },
  'display-shape': {
    takes: [],
    refuses: [
      ['headline', '»三版'],
      ['section', '»一条从来没有这样长的栏目名称在这里'],
      ['crosshead', '»一条比栏目还要长得多的小标题已经占满了两行还不止在这里呢'],
    ],
  },
  'cut-paragraph': {
    takes: [
      ['paragraph', `»${cut}\n\n步优化营商环境。`],
      ['paragraph', `${cut}\n\n»步优化营商环境,擦亮服务品牌`],
      [
        'paragraph',
        `${wrapped}\n\n»外婆的灶台砌在\n\n屋子的西角灶口朝着 东清早的太阳斜斜地照进来照见锅盖\n\n${wrapped}`,
      ],
      ['paragraph', `${prose}\n»从无到有\n图为巡护员在记录。\n受访者供图\n,从小到大,${prose}`],
    ],
    refuses: [
      ['headline', `»${cut}\n\n步优化营商环境。`],
      ['paragraph', `${prose}\n\n»优化营商环境`],
      ['paragraph', `${prose}\n»优化营商环境\n${cut}\n图为工作人员在服务。\n,进一步改善。`],
    ],
  },
  'marked-opening': {
    takes: [['opening', '»本报讯(记者 张璐)为了让广大党员深刻认识到新时代的使命,该镇开展活动。']],
    refuses: [
      ['opening', '»本报记者在现场看到,该镇正在开展活动。'],
      ['headline', '»本报讯(记者 张璐)为了让广大党员'],
    ],
  },
  'lead-in': {
    takes: [
      [
        'item',
        '»●桐庐渡镇 举办首届柿子节,吸引游客三千余人。\n●松陵区 开展义诊活动,服务居民二百余人。',
      ],
      ['item', '简讯\n»【市档案馆征集老校徽】 市档案馆即日起面向社会征集老校徽。'],
    ],
    refuses: [
      ['item', `»${prose}`],
      ['item', `»●从要我改到我要改\n${prose}`],
    ],
  },
  'wrap-traces': {
    takes: [['paragraph', `»${wrapped}\n\n${wrapped}`]],
    refuses: [
      ['headline', `»${wrapped}\n\n${wrapped}`],
      ['paragraph', `»年关喜乐多 筑牢安全墙\n\n${wrapped}`],
    ],
  },
  'unreadable-line': {
    takes: [['paragraph', '»某某某某某某某']],
    refuses: [
      ['paragraph', '»办好暖心事'],
      ['paragraph', '»某某:'],
    ],
  },
  'byline-line': {
    takes: [
      ['byline', '»□本报记者 周俊英 通讯员 王璟'],
      ['credit', '»本报记者 邱爽 摄'],
      ['signature', '»(申晓利)'],
      ['byline', '»秦望舒'],
      ['byline', '高原放歌\n»吉狄马加\n鹰在高处写字\n写给风\n写给不肯低头的草'],
    ],
    refuses: [
      ['byline', '»记者了解到'],
      ['headline', '»□本报记者 周俊英'],
      ['byline', '»本报记者 邱爽 摄'],
      ['byline', `${prose}\n周  欢摄\n»春耕忙\n3月15日,${prose}`],
      ['byline', '高原放歌\n鹰在高处\n»写给风\n写给不肯低头的草'],
    ],
  },
  'column-over-title': {
    takes: [
      ['section', `${prose}\n»金台随感\n“火候”之道\n周  云\n${prose}`],
      ['section', `»经济点滴\n百货大楼开展无理由退货\n本报讯 ${prose}`],
      ['section', '»诗歌\n高原放歌\n吉狄马加\n鹰在高处写字'],
    ],
    refuses: [
      ['section', `${prose}\n»解放路街道\n“三个一”托起养老幸福\n本报讯 ${prose}`],
      ['section', `${prose}\n»居民反映\n楼前化粪池外溢\n本报讯 ${prose}`],
      ['section', `${prose}\n»以高质量党建\n引领高校发展\n本报记者 王璟\n${prose}`],
      ['section', `${prose}\n»十年磨一剑\n北斗耀苍穹\n本报记者 王璟\n${prose}`],
      ['section', `${prose}\n»新华视点\n题:一座煤城的绿色突围\n本报讯 ${prose}`],
      ['section', `${prose}\n»前三季度\n规模以上工业企业利润增长四成多\n本报讯 ${prose}`],
      ['section', `${prose}\n»今年以来\n全省新建高标准农田百万亩\n本报讯 ${prose}`],
      ['section', `${prose}\n»盘活资源\n村里的老屋空了多年\n${prose}`],
      ['section', `${cut}\n»父亲的手艺\n巴音博罗\n${prose}`],
    ],
  },
  'column-label': {
    takes: [['headline', '»眼睛亮、见事早、行动快(人民论坛)']],
    refuses: [
      ['headline', '»孙江昆摄(影像中国)'],
      ['headline', '»把办实事的经验总结好(二)'],
      ['crosshead', '»让非遗在年轻人手中“活”起来(文化市场新观察)'],
    ],
  },
  dialogue: {
    takes: [['paragraph', '»问:下阶段怎么看?']],
    refuses: [
      ['headline', '»问:下阶段怎么看?'],
      ['paragraph', '»问题出在哪里'],
      ['paragraph', '»记者:张璐'],
    ],
  },
  'news-lead': {
    takes: [['headline', `»集通铁路电气化改造 开展动态检测\n2月10日,${prose}`]],
    refuses: [
      ['headline', `»把号送到家门口\n${prose}`],
      ['crosshead', `»集通铁路电气化改造 开展动态检测\n2月10日,${prose}`],
    ],
  },
  'agency-signature': {
    takes: [
      ['signature', '»(据新华社郑州9月9日电)'],
      ['remark', '»(作者为某大学教授)'],
      ['remark', '»(本报记者李蕊、戴林峰参与采写)'],
      ['remark', '»(本报圣保罗电)'],
    ],
    refuses: [
      ['remark', '»(申晓利)'],
      ['signature', '»(一)摸清底数'],
      ['signature', '»(据了解,该项目已经开工。后续)'],
    ],
  },
  'notice-signature': {
    takes: [
      ['signature', '»青石县公安局交通警察大队\n2019年3月20日'],
      ['signature', '青石县公安局交通警察大队\n»2019年3月20日'],
    ],
    refuses: [
      ['signature', '»青石县公安局交通警察大队\n开展夜查行动'],
      ['headline', '»青石县公安局交通警察大队\n2019年3月20日'],
    ],
  },
  'closing-names': {
    takes: [
      ['closing', '»志愿者送去了棉衣,让老人感受到了温暖。(李优良)'],
      ['photo', '»志愿者送去了棉衣,让老人感受到了温暖。(刘宁 摄)'],
    ],
    refuses: [
      ['closing', '»志愿者送去了棉衣,让老人感受到了温暖。(试行)'],
      ['closing', '»(李优良)'],
    ],
  },
  'caption-words': {
    takes: [
      ['caption', '»→为庆祝中国共产党成立103周年,6月29日,北关区残联开展活动。'],
      ['photo', '»执法人员深入商超检查。图为1月6日,执法人员在检查。'],
      ['caption', '»上图:志愿者在清理垃圾。'],
    ],
    refuses: [
      ['caption', `»${prose}`],
      ['photo', '»他力图改变现状,却力不从心。'],
    ],
  },
  'numbered-captions': {
    takes: [['caption', '»②孩子们在稻田里追逐嬉戏。\n③村民用辣椒和玉米拼出“丰”字。']],
    refuses: [
      ['caption', `»①摸清底数\n${prose}`],
      ['crosshead', '»②孩子们在嬉戏。\n③村民拼出“丰”字。'],
    ],
  },
  'credit-below': {
    takes: [
      ['caption', '»图为1月6日,执法人员深入辖区商超检查。\n(邢文皓 摄)'],
      ['photo', '»1月6日,执法人员在青石县商超检查。\n(邢文皓 摄)'],
      ['caption', '»江豚在长江宜昌段嬉戏。\n王  罡摄(人民视觉)'],
      ['caption', '»夫妻二人在岛上升旗。\n新华社发'],
    ],
    refuses: [
      ['caption', '»执法人员深入辖区商超检查。\n(申晓利)'],
      ['caption', '»(王璟 摄)\n(邢文皓 摄)'],
    ],
  },
  'headed-photograph': {
    takes: [
      ['headline', `${prose}\n周  欢摄\n»春耕忙\n3月15日,${prose}\n何红福摄(影像中国)`],
      ['photo', `${prose}\n春耕忙\n»3月15日,${prose}\n何红福摄(影像中国)`],
    ],
    refuses: [
      ['headline', `${prose}\n»春耕忙\n3月15日,${prose}\n${prose}`],
      ['headline', `${prose}\n»产业兴旺\n${prose}\n何红福摄(影像中国)`],
    ],
  },
  'label-in-cut': {
    takes: [
      [
        'caption',
        `居民们都说,物业费交得值,小区里的事情现在有人管了,其余租户按\n\n»居民缴纳物业费\n\n每年300元缴费,由物业公司统一收取。`,
      ],
    ],
    refuses: [
      [
        'crosshead',
        `居民们都说,物业费交得值,小区里的事情现在有人管了,其余租户按\n\n»居民缴纳物业费\n\n每年300元缴费,由物业公司统一收取。`,
      ],
      ['caption', `${prose}\n\n»居民缴纳物业费\n\n${prose}`],
    ],
  },
  'label-apart': {
    takes: [
      [
        'caption',
        `${prose}\n\n${prose}\n\n${prose}\n\n\n\n»曙光社区工作人员到辖区居民家中宣传消防安全知识\n\n${prose}`,
      ],
    ],
    refuses: [
      ['caption', `${prose}\n\n»曙光社区工作人员到辖区居民家中宣传消防安全知识\n\n${prose}`],
      [
        'caption',
        `${prose}\n\n${prose}\n\n${prose}\n\n\n\n»年关喜乐多 筑牢安全墙迎新春\n\n${prose}`,
      ],
    ],
  },
  'kicker-form': {
    takes: [
      ['kicker', '»灯塔路街道:\n以“党建+”引领基层高效能治理'],
      ['kicker', '»灯塔路街道：\n以“党建+”引领基层高效能治理'],
      ['kicker', '»从“要我改”到“我要改”——\n灯塔路街道党建工作纪实'],
      ['kicker', '»北关区教育局\n开展防溺水活动'],
      ['kicker', '»国务院常务会议研究\n进一步做好稳就业工作'],
      ['kicker', '»韩正会见国际奥委会主席时表示\n推动奥林匹克运动发展'],
    ],
    refuses: [
      ['kicker', '»以“党建+”引领基层高效能治理'],
      ['kicker', `${prose}\n»需求——\n${prose}`],
      ['kicker', '»西藏墨脱:茶香飘出大峡谷\n“高原孤岛”种出2万亩茶园'],
      ['deck', '»从“要我改”到“我要改”——'],
    ],
  },
  'deck-form': {
    takes: [
      ['deck', '»——看北关区如何提升基层治理水平'],
      ['deck', '»上半年签约项目5个,总投资11.98亿元'],
      ['deck', '网约车新规落地三个月,效果如何\n»(经济聚焦)'],
    ],
    refuses: [
      ['deck', `${prose}\n»(经济聚焦)`],
      ['headline', '网约车新规落地三个月,效果如何\n»(经济聚焦)'],
      ['deck', '»看北关区如何提升基层治理水平'],
      ['headline', '»——看北关区如何提升基层治理水平'],
      ['deck', '»------'],
    ],
  },
  'title-pair': {
    takes: [
      ['kicker', '»周密部署 抓好宣传 家校联动\n区教体局筑牢防溺水安全防线'],
      ['headline', '周密部署 抓好宣传 家校联动\n»区教体局筑牢防溺水安全防线'],
    ],
    refuses: [['kicker', `»周密部署 抓好宣传 家校联动\n${prose}`]],
  },
  'section-label': {
    takes: [
      ['section', '»部门动态'],
      ['section', '»■新闻快讯'],
      ['section', '»百姓身边事'],
      ['section', '»【图说新闻】'],
    ],
    refuses: [
      ['section', '»开展“三下乡”活动'],
      ['section', '»□本报记者 周俊英'],
    ],
  },
  'series-banner': {
    takes: [
      ['series', '»奋进新征程 建功新时代'],
      ['series', '»城市社区治理进行时'],
      ['series', '»高质量发展调研行③'],
      ['series', '»关注·乡村新业态'],
      ['series', '»一线探民生'],
    ],
    refuses: [
      ['series', '»塔利班拒绝交出本·拉丹'],
      ['series', '»小区车位紧张 居民怨声载道'],
      ['series', '»灯塔路街道:'],
      ['series', '»开展慢病管理日活动'],
      ['series', '»——学习贯彻二十大精神纪实'],
    ],
  },
  'crosshead-form': {
    takes: [
      ['crosshead', '»【汝河小区】'],
      ['crosshead', '»一、摸清底数'],
      ['crosshead', '»◆从“要我改”到“我要改”'],
    ],
    refuses: [
      ['crosshead', '»一、要摸清底数,建立台账,做到心中有数。'],
      ['crosshead', '»一枝一叶总关情'],
      ['crosshead', '»党建引领各项事务'],
    ],
  },
  'box-title': {
    takes: [
      ['box', '»示范区党工委副书记张毅点评'],
      ['box', '»编者按'],
      ['box', '»记者手记:'],
    ],
    refuses: [
      ['box', '»张毅在点评中说'],
      ['box', `讲好中国故事 传承中华文脉\n本报记者 苏雁\n»编者按\n${prose}`],
      ['box', `新闻:三位青年修复师三年只修了四平方米壁画。\n»点评:\n${prose}`],
      ['box', `【现象】\n${prose}\n»【点评】\n${prose}`],
      ['box', '»党建引领各项事务'],
    ],
  },
  'crosshead-alone': {
    takes: [
      ['crosshead', `${prose}\n»“国际社会不能坐视不管”\n${prose}`],
      ['crosshead', `${prose}\n引来人才\n»问题来了:钱从哪里来?\n${prose}`],
    ],
    refuses: [
      ['headline', `${prose}\n»问题来了:钱从哪里来?\n${prose}`],
      ['crosshead', `${prose}\n»“国际社会不能坐视不管”\n本报记者 王佳`],
      ['crosshead', `${prose}\n»“国际社会不能坐视不管”\n新华社北京1月5日电 ${prose}`],
      ['crosshead', `${prose}\n»国际社会不能坐视不管\n${prose}`],
    ],
  },
  'foot-of-text': {
    takes: [
      ['paragraph', `${prose}\n»数据来源:国家能源局`],
      ['paragraph', `${prose}\n»制图:张丹峰`],
      ['paragraph', `${prose}\n»(应受访者要求,文中部分人物为化名)`],
      ['paragraph', `${prose}\n»(贺信全文另发)`],
    ],
    refuses: [
      ['paragraph', '财政部公告\n»(2001年第6号)'],
      ['paragraph', `${prose}\n»(一)`],
      ['headline', `${prose}\n»数据来源:国家能源局`],
      ['paragraph', `${prose}\n»(作者为某大学教授)`],
      ['paragraph', `${prose}\n»数据多跑路 群众少跑腿`],
    ],
  },
  'verse-and-rows': {
    takes: [
      ['paragraph', '»公孙胜男　市第二建筑公司　　　钢筋工\n师旷野　　临江钢琴厂　　　　　调律师'],
      ['paragraph', '»辽宁沈阳三生飞豹104∶96广州龙狮\n浙江稠州金租118∶103青岛国信海天'],
      ['paragraph', '»A组:中国、法国、新西兰\nB组:美国、比利时、塞内加尔'],
    ],
    refuses: [
      ['paragraph', '»中国女排3∶0完胜泰国队\n国羽混双会师决赛'],
      ['paragraph', `新疆伊力特99∶93北京首钢\n»中国女排3∶0泰国队\n本报宁波7月14日电 ${prose}`],
      ['paragraph', '公孙胜男　市第二建筑公司\n»本报讯  (记者 张璐)该镇开展活动'],
      ['paragraph', '广西:打造面向东盟的“水果岛”\n»浙江:民营经济“拔节生长”'],
      ['paragraph', `»党建引领各项事务\n${prose}`],
    ],
  },
  'continued-from': {
    takes: [
      ['item', `(上接第一版)\n»${prose}`],
      ['headline', `»让创新的种子破土而出\n(上接第一版)${prose}`],
      ['paragraph', `让创新的种子破土而出\n»(上接第一版)${prose}`],
    ],
    refuses: [
      ['crosshead', `»让创新的种子破土而出\n(上接第一版)${prose}`],
      ['headline', `»让创新的种子破土而出\n${prose}`],
      ['item', `»${prose}`],
      ['item', `(上接第一版)\n»党建引领各项事务`],
    ],
  },
  'gap-around': {
    takes: [
      ['headline', `${prose}\n\n${prose}\n\n${prose}\n\n\n\n»年关喜乐多 筑牢安全墙\n\n${prose}`],
    ],
    refuses: [
      ['crosshead', `${prose}\n\n${prose}\n\n${prose}\n\n\n\n»年关喜乐多 筑牢安全墙\n\n${prose}`],
      ['headline', `${prose}\n\n»年关喜乐多 筑牢安全墙\n\n${prose}`],
      ...['全国防汛抗旱工作会议召开', '认真贯彻落实重要指示精神\n\n全国防汛抗旱工作会议召开'].map(
        (title): Case => [
          'headline',
          `${prose}\n\n${prose}\n\n${title}\n\n\n»张国清出席并讲话\n\n新华社北京5月22日电 ${prose}`,
        ],
      ),
    ],
  },
  indents: {
    takes: [
      ['paragraph', `»　　${prose}`],
      ['headline', `　　${prose}\n»年关喜乐多`],
    ],
    refuses: [
      ['headline', `»　　${prose}`],
      ['paragraph', `${prose}\n»年关喜乐多`],
      ['headline', `　　${prose}\n»　　年关喜乐多`],
      ['paragraph', `　　年关喜乐多\n»　　${prose}`],
    ],
  },
  furniture: {
    takes: [
      ['noise', '»本版责编:钟汉卿 尤 溪  版式设计:沈亦航'],
      ['noise', '»A06 城事'],
      ['noise', '»文化  12'],
      ['noise', `»国际 17\n${prose}`],
      ['noise', `${prose}\n»本版制图:张芳曼`],
      ['noise', '»本期统筹:张璁'],
      ['noise', '»新闻热线:96558'],
      ['noise', '»2023年9月14日 星期四'],
      ['noise', '»2001年11月27日人民日报 第3版'],
      ['noise', `第6版(政治·法律·社会)\n»专栏:\n安阳北关区“四创”有声有色\n本报讯 ${prose}`],
      ['noise', `${prose}\n»本版邮箱:bj@people.cn`],
      ['noise', `${prose}\n本版责编:林小溪  宋  宇\n»电子信箱:gj@paper.cn`],
    ],
    refuses: [
      ['noise', `${prose}\n»电子信箱:gj@paper.cn`],
      ['noise', '»编辑部的故事'],
      ['noise', `${prose}\n»数据 17`],
      ['noise', '»热线架起连心桥'],
      ['noise', `${prose}\n»公安部:\n严打涉企犯罪`],
      ['noise', `»${prose}${prose}`],
    ],
  },
  'contents-list': {
    takes: [
      ['noise', '今日导读\n»科技小院里的新农人　　　(第四版)'],
      ['noise', '»今日导读\n科技小院里的新农人　　　(第四版)'],
    ],
    refuses: [
      ['noise', `»今日导读\n${prose}`],
      ['noise', '»科技小院里的新农人'],
    ],
  },
};

test('every rule has its cases here, and says what it was made for', () => {
  expect(blockRules.map((rule) => rule.id).toSorted()).toEqual(Object.keys(cases).toSorted());
  for (const rule of blockRules) {
    expect(rule.example).not.toBe('');
    expect(rule.source).not.toBe('');
  }
});

describe.each(Object.entries(cases))('%s', (id, { takes, refuses }) => {
  if (takes.length > 0) {
    test.each(takes)('%s: %s', (part, page) => {
      expect(vote(id, part, page)).toBeGreaterThan(0);
    });
  }
  test.each(refuses)('not %s: %s', (part, page) => {
    expect(vote(id, part, page)).toBeLessThanOrEqual(0);
  });
});

test('a rule votes for parts that there are, with weights that are numbers', () => {
  const pages = Object.values(cases).flatMap((it) =>
    [...it.takes, ...it.refuses].map(([, page]) => page),
  );
  for (const view of pages.map(viewOf)) {
    for (const rule of blockRules) {
      for (const [voted, weight] of rule.vote(view)) {
        expect(parts).toEqual(
          expect.arrayContaining(typeof voted === 'string' ? [voted] : [...voted]),
        );
        expect(Number.isFinite(weight)).toBe(true);
      }
    }
  }
});
