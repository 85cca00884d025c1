import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/**
 * 市 of county level, which the closed list (provinces-and-cities.ts) leaves out: 江苏省泰兴市,
 * 大冶市灵乡镇. Not 城市, 超市, 我市, 门市, 市场, 市民.
 */
export const countyCities: readonly UnitRule[] = [
  unitRule({
    kind: 'city',
    head: '市',
    length: [2, 2, 3, 4],
    never: wordTable(
      '城 超 都 门 各 该 本 我 全 集 夜 早 菜 股 楼 汇 跳蚤 县 省 直辖 地级 县级 县 副 上 应 街 花',
    ),
    common: wordTable('文明城 卫生城 本 邻 两 三 外 大 小 新 海 省会城 中心城'),
    swallowedBy: wordTable('场 民 区 政 级 井 面 值 容 长 辖 直 集 价 况'),
    notSwallowedBy: wordTable('民政 政府 政协 区委'),
    likely: wordTable('委 政府 人民 人大 公安 民政 教育 卫生 的 、 等 在 与 和'),
    needs: 6,
  }),
];
