import { wordTable } from '../words/word-table.ts';
import type { UnitRule } from './unit-rule.ts';

const dwelling =
  '小区 居民 业主 物业 住户 院内 院里 院长 业委会 业主委员会 党支部 停车 开展 的 、 等 和 与 是 在 楼 一居民楼 居民楼 家属楼 老年 中心广场 进行 采取 便 党小组 改造 门口 1 2 3 4 5 6 7 8 9 一号楼 住 里 北区 南区 东区 西区 一期 二期 三期 : : 广场 群众 邻居 东门 西门 南门 北门 为例';

const housing = {
  kind: 'compound',
  length: [1, 2, 5, 8],
  doubtful: wordTable(
    '平安 和谐 智慧 文明 美丽 绿色 幸福 红色 温馨 示范 城市 健康 生态 宜居 五星 完美 花园 海绵 书香 节水',
  ),
  refused: wordTable(
    '个 该 各 本 我 全 大 小 老 新 旧 进 到 入 出 回 在 住 整 建 管 治 美 多 些 社区 街道 家属 居民 住宅 生活 职工 单位 学校 村 高 每 自己 回 下 红 爱 建成 从 溢 满 暖 润 惠 护 守 靓 亮 富 强 兴 送 助 帮 净 绿 全',
  ),
  swallowedBy: wordTable(''),
  likelyBefore: wordTable(dwelling),
  unlikelyBefore: wordTable('治理 管理 建设 环境 内 美观 生活 卫生 物业管理 设施 党组织 消防 规模'),
  needs: 4,
  takesWords: true,
} as const;

/** Names that mean a compound only where people live in what follows: 曙光新区一居民楼, 阳光花园3号楼. */
const homely = [
  '花园',
  '家园',
  '庄园',
  '公寓',
  '嘉园',
  '新村',
  '新区',
  '花苑',
  '佳苑',
  '雅苑',
  '名苑',
  '嘉苑',
  '新苑',
  '华庭',
  '华府',
  '公馆',
  '豪庭',
  '雅居',
  '馨苑',
  '馨园',
  '丽景',
  '怡园',
];

/** 小区, 家属院, 花园 …: 凤舞园小区, 九天庄园小区, 曙光新区. Not 老旧小区, 美丽家园, 精神家园. */
export const compounds: readonly UnitRule[] = [
  { ...housing, head: '小区' },
  {
    ...housing,
    head: '家属院',
    length: [2, 2, 6, 8],
    refused: wordTable('老旧 老 旧 个 该 各 本 单位 职工 企业 无主管 小区 国企 教师 居民 散 多 厂'),
    unlikelyBefore: wordTable(''),
  },
  ...['东院', '西院', '南院', '北院', '中院', '新院', '老院', '前院', '后院'].map((head) => ({
    ...housing,
    head,
    length: [2, 2, 4, 5] as const,
    refused: wordTable('个 该 小 大 分为 人民 法 高 最高'),
    swallowedBy: wordTable('区 校 系 士 子 落 墙'),
    needs: 5,
  })),
  ...homely.map((head) => ({
    ...housing,
    head,
    length: [2, 2, 4, 5] as const,
    refused: wordTable(
      '美丽 幸福 美好 精神 和谐 共同 共有 网络 教育 红色 我的 生态 文化 温馨 后 空中 小 街心 中心 新农村 社会主义 城市 高新 国家级 老年 人才 青年 单身 职工 酒店 专家 学生 示范 经济 居民的幸福 康养 心灵 志愿 党员 民族 家 大',
    ),
    swallowedBy: wordTable(
      '小区 社区 路 街 式 村 街道 里有 酒店 饭店 小学 幼儿园 管委会 党工委 工委',
    ),
    likelyBefore: wordTable(dwelling.replace('的 、 等 和 与 是 在', '').replace(' 开展', '')),
    needs: 5.5,
  })),
];
