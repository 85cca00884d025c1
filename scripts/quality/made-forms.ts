import { pick, type Fraction } from './random.ts';

/** Invented names, bylines, openings and margin lines in the many forms that papers use. */

const surnames = Array.from(
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤卫尤申',
);
const given = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文辉力志鹏春梅海燕晓东宁波云飞雪琳佳慧思雨浩然子涵俊峰永康德福金玲淑珍栋小龙亚楠若曦一鸣振宇立新庆丰胜利中彦成林曼铁培凤萍青乐岩松',
);
const places = [
  '清河',
  '石桥',
  '青石',
  '西和',
  '新城',
  '北关',
  '苍南',
  '龙湖',
  '东营',
  '海城',
  '永宁',
  '长山',
  '平原',
  '宁阳',
  '江口',
  '桂溪',
  '泉港',
  '灵台',
  '凤岗',
  '临江',
  '大通',
  '金川',
  '安溪',
  '玉山',
  '云阳',
  '固镇',
];
const reporters = [
  '记者',
  '本报记者',
  '首席记者',
  '见习记者',
  '全媒体记者',
  '融媒体记者',
  '晚报记者',
  '日报记者',
  '本报见习记者',
  '特约记者',
  '新区报记者',
  '快报记者',
  '本报特约记者',
  '晨报记者',
  '晚报首席记者',
];
const correspondents = ['通讯员', '特约通讯员', '实习生', '本报通讯员'];
const bodies = [
  '融媒体中心',
  '委宣传部',
  '报道组',
  '公安局',
  '教育局',
  '新闻中心',
  '文联',
  '电视台',
];
const numerals = Array.from('一二三四五六七八九十');

export function personName(random: Fraction, padded = false): string {
  const family = pick(random, surnames);
  const one = pick(random, given);
  if (random() < 0.4)
    return padded ? `${family}${pick(random, [' ', '\u3000'])}${one}` : family + one;
  return family + one + pick(random, given);
}

export function placeName(random: Fraction): string {
  return pick(random, places);
}

function whole(random: Fraction, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function dayOf(random: Fraction): string {
  return `${whole(random, 1, 12)}月${whole(random, 1, 28)}日`;
}

/** The byline of one page: all its bylines have the form that is drawn here. */
export function bylineForm(random: Fraction): (random: Fraction) => string {
  const padded = random() < 0.2;
  const reporter = pick(random, reporters);
  const correspondent = pick(random, correspondents);
  const blank = random() < 0.75 ? ' ' : '';
  const mark = pick(random, ['', '', '', '□', '■', '◎', '●', '◆', '○', '口']);
  const name = (next: Fraction): string => personName(next, padded);
  const names = (next: Fraction): string => {
    const count = next() < 0.6 ? 1 : next() < 0.7 ? 2 : 3;
    return Array.from({ length: count }, () => name(next)).join(pick(next, [' ', ' ', '、', '  ']));
  };
  const forms: readonly ((next: Fraction) => string)[] = [
    (next) =>
      mark +
      reporter +
      blank +
      names(next) +
      (next() < 0.4 ? pick(next, [' ', '  ', '']) + correspondent + blank + names(next) : ''),
    (next) => mark + reporter + blank + names(next),
    (next) =>
      mark +
      reporter +
      blank +
      names(next) +
      (next() < 0.5 ? ` ${correspondent}${blank}${names(next)}` : ''),
    (next) => (mark === '' ? '□' : mark) + names(next),
    (next) => `${name(next)} ${name(next)}`,
    (next) => name(next),
    (next) =>
      `(${reporter}${blank}${names(next)}${next() < 0.3 ? ` ${correspondent} ${name(next)}` : ''})`,
    (next) =>
      (next() < 0.5 ? placeName(next) : '') +
      pick(next, ['区', '县', '市']) +
      pick(next, bodies) +
      pick(next, [' ', '  ']) +
      names(next),
    (next) =>
      pick(next, ['文/', '撰文/', '文:', '文字 ']) +
      name(next) +
      pick(next, [' ', '  ']) +
      pick(next, ['图/', '摄影/', '图:', '摄影 ']) +
      name(next),
    (next) => name(next) + pick(next, [' 文/图', '/文', ' 文/摄', '文/图', ' 整理']),
    (next) =>
      pick(next, ['作者:', '记者:', '通讯员:', '口述:', '采写:', '主持人:']) +
      name(next) +
      (next() < 0.4 ? ` ${pick(next, ['整理:', '摄影:'])}${name(next)}` : ''),
    (next) =>
      `${reporter}${blank}${name(next)}${pick(next, [' 文/图', ' 报道', ' 文 摄影', '文/摄', ` 通讯员 ${name(next)} 文/图`, ` 发自${placeName(next)}`])}`,
    (next) => `——${name(next)}`,
    (next) => correspondent + blank + names(next),
  ];
  return pick(random, forms);
}

/** How the news of one page opens. */
export function openingForm(random: Fraction): (random: Fraction) => string {
  const place = placeName(random);
  const reporter = pick(random, [
    '记者',
    '记者',
    '本报记者',
    '见习记者',
    '融媒体记者',
    '通讯员',
    '全媒体记者',
  ]);
  const correspondent = pick(random, correspondents);
  const bracket = pick(random, ['(', ' (', '(']);
  const signers = (next: Fraction): string => {
    let text = reporter + (next() < 0.8 ? ' ' : '') + personName(next);
    if (next() < 0.35) text += pick(next, [' ', '、']) + personName(next);
    if (next() < 0.35) text += ` ${correspondent} ${personName(next)}`;
    return text;
  };
  const forms: readonly ((next: Fraction) => string)[] = [
    (next) => `本报讯${bracket}${signers(next)})${pick(next, ['', ' '])}`,
    (next) => `本报讯${bracket}${signers(next)})`,
    () => '本报讯 ',
    (next) => `${place}讯${bracket}${signers(next)})`,
    (next) => `本报${place}${dayOf(next)}电 (${signers(next)})`,
    (next) => `(${signers(next)})`,
    (next) => `本报${dayOf(next)}讯${bracket}${signers(next)})`,
    (next) => `本报讯 ${signers(next)}${pick(next, ['报道:', ' 报道 ', ' '])}`,
    () => `${place}讯 `,
    (next) => `【本报讯】${next() < 0.4 ? `${signers(next)} ` : ''}`,
    (next) =>
      `${pick(next, ['晚报', '晨报', '商报', '快报', '新区报', '都市报'])}讯${bracket}${signers(next)})`,
    (next) => `讯${bracket}${signers(next)})`,
    () => '本网讯 ',
    () => `【本报${place}讯】`,
    () => '据新华社电 ',
    (next) => `新华社${place}${dayOf(next)}电`,
  ];
  return pick(random, forms);
}

export const sectionLabels = [
  '简讯',
  '图说新闻',
  '新闻快讯',
  '一线传真',
  '短波',
  '部门动态',
  '基层动态',
  '社区新闻',
  '综合新闻',
  '百姓身边事',
  '镇街传真',
  '民生',
  '读者来信',
  '文明新风',
  '记者走基层',
  '图片新闻',
  '热点聚焦',
  '身边的感动',
  '健康',
  '科普园地',
  '法治在线',
  '要闻速递',
  '回音壁',
  '人物',
  '文苑',
  '征文选登',
  '话题',
] as const;

export const seriesBanners = [
  '奋进新征程 建功新时代',
  '不忘初心 牢记使命',
  '新春走基层',
  '乡村振兴进行时',
  '创建全国文明城市',
  '优化营商环境 助力高质量发展',
  '脱贫攻坚在行动',
  '我们的节日',
  '党建引领 基层治理',
  '抗击疫情 众志成城',
  '文明城市 你我同创',
] as const;

export const boxTitles = [
  '编者按',
  '记者手记',
  '短评',
  '点评',
  '记者点评',
  '链接',
  '新闻链接',
  '相关链接',
  '专家点评',
  '提醒',
  '采访手记',
  '微评',
  '背景',
] as const;

/** A line that belongs to the page and to no piece. */
export function marginLine(random: Fraction): string {
  const place = placeName(random);
  const date = `${whole(random, 2003, 2024)}年${dayOf(random)}`;
  const weekday = `星期${pick(random, Array.from('一二三四五六日'))}`;
  const page = String(whole(random, 1, 16)).padStart(2, '0');
  const person = (): string => personName(random);
  const forms: readonly (() => string)[] = [
    () =>
      `${page} ${pick(random, sectionLabels)} ${date} ${weekday} 责编 ${person()} 美编 ${person()}`,
    () => `${date} ${weekday}`,
    () => `${date.replace(/[年月]/gu, '.').replace('日', '')} ${weekday}`,
    () => `责任编辑:${person()} 版式:${person()}`,
    () => `责编:${person()} 美编:${person()} 校对:${person()}`,
    () => `第${page}版 ${pick(random, sectionLabels)}`,
    () => `${pick(random, Array.from('ABC'))}${page} ${pick(random, sectionLabels)}`,
    () => `${place}日报`,
    () => `${place}${pick(random, ['区', '县', '市'])}报`,
    () => `${date} ${place}晚报 ${page}版`,
    () =>
      `新闻热线:0${whole(random, 100, 899)}-${whole(random, 1_000_000, 8_999_999)} 邮箱:xw${whole(random, 1, 99)}@163.com`,
    () => `国内统一连续出版物号 CN ${whole(random, 10, 60)}-00${whole(random, 10, 99)}`,
    () => `中共${place}${pick(random, ['区', '县', '市'])}委主管主办 ${place}融媒体中心出版`,
    () => `本版编辑 ${person()}`,
    () => `(下转第${pick(random, numerals.slice(1, 4))}版)`,
    () => `地址:${place}市人民路${whole(random, 1, 300)}号 邮编:${whole(random, 100_000, 899_999)}`,
    () => `总第${whole(random, 100, 5000)}期`,
    () => page,
    () => `${pick(random, sectionLabels)}·${page}`,
  ];
  return pick(random, forms)();
}

/** A kicker as district pages have it: whose news it is. */
export function kickerForm(random: Fraction): (random: Fraction) => string {
  const colon = pick(random, ['', '', ':']);
  const forms: readonly ((next: Fraction) => string)[] = [
    (next) => placeName(next) + pick(next, ['街道', '镇', '乡']),
    (next) =>
      placeName(next) +
      pick(next, ['街道', '镇', '区']) +
      placeName(next) +
      pick(next, ['社区', '村', '小学']),
    (next) => placeName(next) + pick(next, ['区', '县', '市']),
    (next) =>
      pick(next, ['区', '县', '市']) +
      pick(next, [
        '教体局',
        '公安局',
        '妇联',
        '市场监管局',
        '卫健委',
        '司法局',
        '人社局',
        '法院',
        '检察院',
        '总工会',
        '团委',
        '城管局',
        '税务局',
      ]),
    (next) =>
      `${pick(next, ['区', '市'])}领导${pick(next, ['深入', '到'])}${placeName(next)}${pick(next, ['调研', '慰问', '检查'])}`,
  ];
  const form = pick(random, forms);
  return (next) => form(next) + colon;
}
