import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** What follows a place where people live: 曙光新区|一居民楼, 凤飞园小区|停车位. */
const home = `
  小区 居民 业主 物业 住户 院内 院里 院长 业委会 业主委员会 停车 楼 一居民楼 居民楼 家属楼 老年 中心广场 门口 1 2 3 4 5 6 7 8 9 一号楼 住
  北区 南区 东区 西区 一期 二期 三期 群众 邻居 东门 西门 南门 北门
`;

const compound = {
  kind: 'compound',
  length: [1, 2, 5, 8],
  praise: wordTable(
    '平安 和谐 智慧 文明 美丽 绿色 红色 温馨 示范 城市 健康 生态 宜居 五星 完美 花园式 海绵 书香 节水 共享',
  ),
  likely: wordTable(
    home,
    '党支部 党小组 开展 的 、 等 和 与 是 在 进行 采取 便 改造 里 : : 广场 为例 位于 也属 属',
  ),
  unlikely: wordTable(
    '治理 管理 建设 环境 内 美观 生活 卫生 物业管理 设施 党组织 消防 规模 入口 道路 主干道',
  ),
  takesWords: true,
} as const;

/** 小区: 凤舞园小区, 九天庄园小区. Not 老旧小区, 该小区, 居民小区, 走进小区. */
const estate = unitRule({
  ...compound,
  head: '小区',
  never: wordTable('街道 家属 住宅 居民 单位 社区 生活 多层 个 栋'),
  common: wordTable(`
    该 各 本 我 全 大 小 老 新 旧 进 到 入 出 回 在 住 整 建 管 治 美 多 些 职工 学校 村 高 每 自己 下 红 爱 建成 从 溢 满 暖 润 护 靓
    送 助 帮 净 绿 高层 花园 精品 问题 样板 样本
  `),
  typical: wordTable(
    '苑 园 城 湾 府 庭 居 里 坊 郡 都 轩 阁 墅 岸 局 厂 庄园 花园 家园 国际 公馆 华庭 豪庭 名邸 新村 春天',
  ),
});

/** 家属院: 印刷厂家属院, 五交化公司家属院. Not 老旧家属院. */
const dormitory = unitRule({
  ...compound,
  head: '家属院',
  length: [2, 2, 8, 10],
  common: wordTable(
    '老旧 老 旧 个 该 各 本 单位 职工 企业 无主管 小区 国企 教师 居民 散 多 厂 公司 学校 机关',
  ),
  takesBodies: true,
  needs: 4,
});

/** 南院, 东院: 轻机南院. */
const courts = ['东院', '西院', '南院', '北院', '中院', '新院', '老院', '前院', '后院'].map(
  (head) =>
    unitRule({
      ...compound,
      head,
      length: [2, 2, 4, 5],
      never: wordTable('人民 最高 高级'),
      common: wordTable('个 该 小 大 分为 法 高 城市'),
      swallowedBy: wordTable('区 校 系 士 子 落 墙'),
      needs: 6,
    }),
);

/** Words that mean a compound only where people live in what follows: 曙光新区|一居民楼. */
const homely = `
  花园 家园 庄园 公寓 嘉园 新村 新区 花苑 佳苑 雅苑 名苑 嘉苑 新苑 华庭 华府 公馆 豪庭 雅居 馨苑 馨园 丽景 怡园 花城 尚城 新城
`;
const homes = homely
  .trim()
  .split(/\s+/u)
  .map((head) =>
    unitRule({
      ...compound,
      head,
      length: [2, 2, 4, 5],
      never: wordTable('美丽 美好 精神 共同 网络 社会主义 国家级 居民的幸福 志愿 心灵'),
      common: wordTable(`
        幸福 和谐 共有 教育 红色 我的 生态 文化 温馨 后 空中 小 街心 中心 新农村 城市 高新 老年 人才 青年 单身 职工 酒店 专家 学生 示范 经济
        康养 党员 民族 家 大 党建
      `),
      swallowedBy: wordTable(
        '小区 社区 路 街 区 式 村 街道 里有 酒店 饭店 小学 幼儿园 管委会 党工委 工委',
      ),
      likely: wordTable(home),
      needs: 5,
    }),
  );

export const compounds: readonly UnitRule[] = [estate, dormitory, ...courts, ...homes];
