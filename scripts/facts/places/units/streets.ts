import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

const longerName = `
  街道 社区 小区 办事处 派出所 小学 中学 学校 幼儿园 校区 支行 分行 店 分店 市场 村 一巷 二巷 三巷 四巷 五巷 六巷 东巷 西巷 南巷 北巷 中巷 东街
  西街 南街 北街 中街 花园 家园 车站 地铁站 站 居委会 商圈 公园 广场 中队
`;

/**
 * 街, 大街, 巷, 胡同: 新华街, 花南巷, 永安街一巷. Not 街区, 一条街, 老街, 商业街, 背街小巷; not the
 * 新民街 of 新民街社区.
 */
export const streets: readonly UnitRule[] = ['大街', '街', '巷', '胡同'].map((head) =>
  unitRule({
    kind: 'road',
    head,
    length: [1, 2, 4, 6],
    never: wordTable(`
      条 该条 步行 商业 小吃 美食 风情 商贸 华尔 背街小 大街小 背街 背 每 各 该 仿古 历史文化 购物 酒吧 网红 老字号 非遗 沿 临 逐
      精品 特色 示范 样板 唐人 电子 街小 街 门店 深 逛 上
    `),
    common: wordTable(`
      大 小 老 文化 古 旧 休闲 骂 当 满 过 扫 主 整 全 两 历史 建材 服装 花市 夜市 陋 空 柳 长 新 门前 前 后 城市 工业 明清 花鸟 家具 多彩 法治
      党建 主题 民俗 产业 创业 金融 科技 路 占道 出 社区 街道 在 灯明 气质
    `),
    swallowedBy: wordTable(
      longerName,
      '道 区 头 坊 巷 面 景 边 角 舞 市 口碑 子 里有 尾 办 心 拍 战 小巷 与巷 净 美 长',
    ),
    notSwallowedBy: wordTable('道路'),
    likely: wordTable(`
      与 和 、 东段 西段 南段 北段 中段 东 西 南 北 上的 交叉口 交叉 交会 交汇 口 沿线 两侧 道路 路口 路段 改造 附近 上 旁 施工 至 到 从 的 “ "
      ) ) : : 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 是 一带 临街 商户 进行 居民 面貌 干净 打造
    `),
    takesWords: true,
  }),
);
