import { wordTable } from '../words/word-table.ts';
import type { UnitRule } from './unit-rule.ts';

const longerName =
  '街道 社区 小区 办事处 派出所 小学 中学 学校 幼儿园 校区 支行 分行 店 分店 市场 村 一巷 二巷 三巷 四巷 五巷 东巷 西巷 南巷 北巷 中巷 花园 家园 车站 地铁站 站 居委会 商圈 公园 广场 派出 中队 卫生';

const whereOnIt =
  '与 和 、 东段 西段 南段 北段 中段 段 东 西 南 北 上的 交叉口 交叉 交会 交汇 口 沿线 两侧 道路 路口 路段 改造 附近 上 旁 边 施工 自 由 至 到 从 向 的 “ " ) ) : : 0 1 2 3 4 5 6 7 8 9 ０ １ ２ ３ ４ ５ ６ ７ ８ ９ 是 着力 提升 沿街 以 一带 临街 商户 进行 地下 地铁 辅道 高架 立交 全长 全线 通车 建成';

const road = {
  kind: 'road',
  length: [1, 2, 3, 6],
  doubtful: wordTable(''),
  likelyBefore: wordTable(whereOnIt),
  unlikelyBefore: wordTable('越走越 子 径'),
  needs: 4,
  takesWords: true,
} as const;

/** 路, 大道: 经一路, 安漳大道. Not 道路, 思路, 线路, 之路, 致富路, 康庄大道; not the 灯塔路 of 灯塔路街道. */
export const roads: readonly UnitRule[] = [
  {
    ...road,
    head: '路',
    refused: wordTable(
      '道 公 铁 马 线 网 电 小 大 老 新 旧 思 出 之 销 一 二 两 三 条 段 这条 走 修 铺 引 带 开 让 问 找 指 回 归 上 下 半 套 门 陆 水 活 死 绝 歧 岔 弯 山 土 泥 柏油 水泥 沥青 石板 断头 环 环城 内 外 高速 快速 主干 主干道 支 气 油 管 通 过 赶 顺 拦 迷 领 探 来 去 心 生 财 路 后 前 末 致富 小康 成才 成长 求学 上学 放学 回家 创业 就业 维权 强国 长征 发展 振兴 增收 脱贫 产业 生产 惠民 连心 同心 暖心 放心 安全 平安 旅游 村 乡村 农村 县乡 通村 环村 进村 出村 村内 村 田间 机耕 文化 治理 艺术 人生 从艺 从军 奋斗 复兴 创新 改革 转型 特色 新征程 最后一公里 丝绸之 丝 背街 各 每 全 该 本 沿 临 占 红色 革命 幸福 漫漫 茫茫 闯 寻 血 险 短 长 远 近 崎岖 坑洼 破损 断 堵 修好 宽阔 平坦 好 坏 一 多 几 数 省级 国省 疏 市政 城市 集成电 短 开',
    ),
    swallowedBy: wordTable(
      longerName,
      '线 径 面 灯 障 演 况 人 过 途 程 费 政 基 网 桥 牌 旁有 上有 经 遇 沿石 沿 肩 子 不 很 好走 难 越 径 边停 段 由 透社',
    ),
  },
  {
    ...road,
    head: '大道',
    refused: wordTable(
      '康庄 阳光 林荫 星光 金光 光明 宽阔 致富 幸福 发展 小康 通天 振兴 复兴 条 这条 一条 景观 城市 健康 人间 红毯 新 大 正',
    ),
    swallowedBy: wordTable(longerName, '理'),
  },
];

/** 街, 大街, 巷, 胡同: 永安街一巷, 花南巷. Not 街区, 一条街, 老街, 商业街, 背街小巷. */
export const streets: readonly UnitRule[] = ['大街', '街', '巷', '胡同'].map((head) => ({
  ...road,
  head,
  length: [1, 2, 4, 6] as const,
  refused: wordTable(
    '上 逛 大 小 沿 临 老 步行 商业 条 一条 小吃 美食 风情 文化 古 旧 特色 休闲 商贸 华尔 骂 当 满 过 扫 主 背 各 每 逐 整 全 两 该 这条 仿古 历史 购物 电子 建材 服装 花市 唐人 酒吧 夜市 示范 网红 深 陋 街 空 柳 长 新 门前 前 后 后 城市 工业 明清 花鸟 家具 多彩 老字号 非遗 法治 党建 主题 民俗 产业 创业 金融 科技 路 占道 出 社区 街道 在',
  ),
  swallowedBy: wordTable(
    longerName,
    '道 区 头 坊 巷 面 景 边 角 舞 市 口碑 子 里有 尾 办 心 拍 战 道办 小巷 与巷',
  ),
  needs: 4,
}));
