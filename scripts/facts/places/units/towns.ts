import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** 镇, 乡: 柏庄镇, 永和乡. Not 乡镇, 城镇, 家乡, 文旅小镇, 镇静, 乡贤. */
export const towns: readonly UnitRule[] = ['镇', '乡'].map((head) =>
  unitRule({
    kind: 'town',
    head,
    length: [1, 2, 3, 6],
    never: wordTable(
      '村 市 该 名 建制 特色 街道 各街道 区 县 个 小 家 故 老家 文明 明星 文旅 风情 百强 千强 经济强 重点',
    ),
    common: wordTable(
      '乡 城 古 全 各 本 我 重 强 大 集 市 中心 示范 坐 冰 老 下 返 回 还 离 同 水 梦 思 入 进 异 他 侨 两 美丽 生态 工业 旅游 卫生 原',
    ),
    praise: wordTable('平安 和谐 幸福 美丽'),
    typical: wordTable(
      '庄 屯 店 寺 沟 岭 湾 河 营 寨 堡 楼 关 门 桥 塘 岗 坡 家 集 坪 坝 铺 滩 坡 井 头 埠 港 泉 山 场 铁厂 陂 林',
    ),
    swallowedBy: wordTable(
      '亲 贤 愁 土 音 情 镇 静 定 压 痛 邻 间 野 域 区 街 村振兴 村建设 村治理 村文 级 里 上 妹 政 长',
    ),
    likely: wordTable(`
      党 政府 人民政府 人大 政协 纪 各 组织 开展 联合 举办 举行 召开 的 为 与 和 及 等 在 将 、 : : 中心 卫生院 中学 小学 干部 机关 工作人员
      位于 境内 通过 坚持 积极 围绕 以 一幼
    `),
    unlikely: wordTable('经济 居民 化 职工 老旧 人口 基础 就业 登记 失业 低保 污水 建设用地'),
  }),
);
