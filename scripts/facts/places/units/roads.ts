import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** What makes the road's name a part of another place's: 灯塔路|街道, 新民街|社区, 建设路|小学. */
const longerName = `
  街道 社区 小区 办事处 派出所 小学 中学 学校 幼儿园 校区 支行 分行 店 分店 市场 村 一巷 二巷 三巷 四巷 五巷 东巷 西巷 南巷 北巷 中巷 花园
  家园 车站 地铁站 站 居委会 商圈 公园 广场 中队 卫生
`;

const road = {
  kind: 'road',
  length: [1, 2, 3, 6],
  likely: wordTable(`
    与 和 、 东段 西段 南段 北段 中段 段 东 西 南 北 上的 交叉口 交叉 交会 交汇 口 沿线 两侧 道路 路口 路段 改造 附近 上 旁 边 施工 自 由 至 到
    从 向 的 “ " ) ) : : 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 是 着力 提升 沿街 以 一带 临街 商户 进行 地下 地铁 辅道 高架
    立交 全长 全线 通车 建成 居民 修
  `),
  unlikely: wordTable('越走越 子 径'),
  takesWords: true,
} as const;

/** 路, 大道: 经一路, 安漳大道. Not 道路, 思路, 线路, 之路, 致富路, 康庄大道; not the 灯塔路 of 灯塔路街道. */
export const roads: readonly UnitRule[] = [
  unitRule({
    ...road,
    head: '路',
    never: wordTable(`
      道 公 铁 线 网 思 出 之 销 这条 该条 条 段 修 铺 走 柏油 水泥 沥青 石板 断头 环城 高速 主干 主干道 通 过 致富 小康 成才 成长 求学 上学
      放学 回家 就业 维权 强国 长征 增收 脱贫 惠民 连心 同心 暖心 放心 乡村 农村 县乡 通村 环村 进村 出村 村内 田间 机耕 人生 从艺 从军 奋斗
      复兴之 最后一公里 丝绸之 背街 各 每 该 崎岖 坑洼 破损 好 坏 集成电 逃生 必经 发展之 回头 带 短 路 交汇 交叉 十字 砂石 重点
    `),
    common: wordTable(`
      马 电 小 大 老 新 旧 一 二 两 三 引 开 让 问 找 指 回 归 上 下 半 套 门 陆 水 活 死 绝 歧 岔 弯 山 土 泥 环 内 外 快速 支 气 油 管 赶 顺
      拦 迷 领 探 来 去 心 生 财 路 后 前 末 创业 发展 振兴 产业 生产 安全 平安 旅游 村 治理 艺术 复兴 创新 改革 转型 特色 全 本 沿 临 占
      红色 革命 幸福 闯 寻 血 险 短 长 远 近 宽阔 平坦 断 堵 多 几 数 省级 国省 疏 市政 城市 民心 党建 便民 阳光 生命 绿色 智慧
    `),
    swallowedBy: wordTable(
      longerName,
      `线 径 面 灯 障 演 况 人 过 途 程 费 政 基 网 桥 牌 经 遇 沿石 沿 肩 子 不 很 好走 难 边停 透社 桩 权 标`,
    ),
    notSwallowedBy: wordTable('沿线 路灯 不到 人行 桥头 面积'),
  }),
  unitRule({
    ...road,
    head: '大道',
    never: wordTable('康庄 林荫 金光 宽阔 致富 小康 通天 条 红毯'),
    common: wordTable('阳光 星光 光明 幸福 发展 振兴 复兴 景观 城市 健康 人间 新 大 正'),
    swallowedBy: wordTable(longerName, '理'),
  }),
];
