import { wordTable } from '../words/word-table.ts';
import type { UnitRule } from './unit-rule.ts';

const townTails = wordTable(
  '党 政府 人民政府 人大 纪 各 组织 开展 联合 举办 举行 召开 的 为 与 和 及 等 在 将 、 : : 中心 卫生院 中学 小学 干部 机关 工作人员 位于 境内 通过 坚持 积极 围绕 以 一幼',
);

/** 镇, 乡: 柏庄镇, 永和乡. Not 乡镇, 城镇, 家乡, 文旅小镇. */
export const towns: readonly UnitRule[] = ['镇', '乡'].map((head) => ({
  kind: 'town' as const,
  head,
  length: [1, 2, 3, 6] as const,
  refused: wordTable(
    '乡 城 村 县 小 古 该 全 各 本 我 名 重 强 大 集 市 建制 中心 特色 示范 街道 坐 冰 老 家 故 下 返 回 还 离 同 水 梦 思 入 进 异 他 侨 各街道 区 个 两 文明 美丽 生态 明星 工业 旅游 文旅 风情 卫生 百强 千强 经济强 全国重点',
  ),
  doubtful: wordTable('平安 和谐 幸福 美丽'),
  swallowedBy: wordTable(
    '亲 贤 愁 土 音 情 镇 静 定 压 痛 邻 间 野 思 党委统一 域 区 街 村振兴 村建设 村治理 村文 级 里 上 妹 政',
  ),
  likelyBefore: townTails,
  unlikelyBefore: wordTable('经济 居民 化'),
  needs: 4,
  takesWords: false,
}));

/** 村: 靳小庄村, 西街关村. Not 农村, 该村, 10个村, 村民, 村集体. */
export const villages: readonly UnitRule[] = [
  {
    kind: 'village',
    head: '村',
    length: [1, 2, 3, 6],
    refused: wordTable(
      '农 乡 山 全 该 各 本 我 个 行政 自然 空心 城中 贫困 示范 文明 美丽 美 驻 进 入 包 下 到 逐 每 整 邻 渔 新 老 古 小 大 强 富 穷 市 镇 县 区 街道 社区 先进 后进 软弱涣散 重点 重点提升 脱贫 特色 卫生 生态 旅游 文化 传统 试点 达标 中心 民俗 度假 奥运 运动员 地球 出 回 离 帮 联 治 强 扶 兴 支 三 两 一 几 多 集镇 民族 沿线 沿黄 示范性 明星 名 专业 电商 淘宝 移民 搬迁 百强 亿元 数字 智慧 和谐 平安 幸福 法治 样板 标杆 精品 红旗 五星 增强 街 易地搬迁',
    ),
    doubtful: wordTable('建设 团结 和平 胜利 光明 新建'),
    swallowedBy: wordTable(
      '室 集体 级 里 口 头 民 庄 镇 落 容 规 务 医 史 屯 寨 路 街 小区 社区 街道 改 居 企 志 校 小学 外 规划',
    ),
    likelyBefore: wordTable(
      '党 村 两委 “两委 支部 支书 委会 的 、 等 是 在 位于 开展 东 西 南 北 贫困户 和 与 及 有 : : 书记 第一书记 农户 驻村 老人 文化 为 共有 联合 组织 举办',
    ),
    unlikelyBefore: wordTable('振兴 经济 建设 治理 工作 进行 发展'),
    needs: 4,
    takesWords: false,
  },
];
