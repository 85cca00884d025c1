import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

const office = {
  kind: 'subdistrict',
  length: [2, 2, 4, 6],
  praise: wordTable('城市 文明 平安 中心 智慧 美丽 示范'),
  likely: wordTable(`
    党 办事处 办 纪 人大 社区 组织 开展 联合 积极 举办 主办 承办 举行 召开 工作人员 网格 志愿 在 将 的 为 与 和 及 等 按照 多措并举 各 辖区 综合 机关
    干部 : : 、 综治 司法所 妇联 团 工会 人武
  `),
  takesWords: true,
  needs: 4,
} as const;

/** 街道: 灯塔路街道, 豆腐营街道; printed also as 建设路办事处. Not 该街道, 各街道, 街道两侧. */
export const subdistricts: readonly UnitRule[] = [
  unitRule({
    ...office,
    head: '街道',
    never: wordTable('个 条 主要 城区 市区 乡镇 社区 背街 内 内部'),
    common: wordTable('主 大 小 老 沿 商业 繁华 镇 乡 区 县 市 由 所在 古 旧 临'),
    swallowedBy: wordTable('两侧 两旁 两边 上 整洁 宽阔 干净 路面 卫生 清扫 边 旁 路'),
    unlikely: wordTable('治理 建设 环境 管理 环卫 保洁 景观 立面 改造'),
  }),
  unitRule({
    ...office,
    head: '办事处',
    never: wordTable('街道 个 派出 驻京 驻外 公司 联合'),
    common: wordTable('街 驻 市 省 区 县 各 镇 北京 上海 广州'),
  }),
];
