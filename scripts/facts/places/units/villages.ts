import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** 村: 靳小庄村, 西街关村. Not 农村, 该村, 10个村, 村民, 村集体, 示范村. */
export const villages: readonly UnitRule[] = [
  unitRule({
    kind: 'village',
    head: '村',
    length: [1, 2, 3, 6],
    never: wordTable(`
      农 乡 该 个 条 行政 自然 空心 城中 贫困 示范 文明 驻 逐 街道 社区 先进 后进 软弱涣散 重点 重点提升 脱贫 特色 卫生 生态 旅游 传统 试点
      达标 民俗 度假 奥运 运动员 地球 集镇 沿线 沿黄 明星 专业 电商 淘宝 移民 搬迁 百强 亿元 数字 智慧 样板 标杆 精品 五星 增强 易地搬迁
    `),
    common: wordTable(`
      山 全 各 本 我 美丽 美 进 入 包 下 到 每 整 邻 渔 新 老 古 小 大 强 富 穷 市 镇 县 区 文化 中心 出 回 离 帮 联 治 扶 兴 支 三 两 一 几 多
      民族 名 和谐 平安 幸福 法治 红旗 街 他 别
    `),
    praise: wordTable('建设 团结 和平 胜利 光明 新建'),
    typical: wordTable(
      '庄 屯 店 寺 沟 岭 湾 河 营 寨 堡 楼 关 门 桥 塘 岗 坡 家 集 坪 坝 塬 峪 口 垱 铺 洼 坑 庙 冲 坳 埠 圩 垸 井 泉 台 头 岔 滩 峡 畈 埔 厝 墩 港',
    ),
    swallowedBy: wordTable(`
      室 集体 级 里 口 头 民 庄 镇 落 容 规 务 医 史 屯 寨 路 街 小区 社区 街道 改 居 企 志 校 小学 外 规划 子 道 组 内 貌
    `),
    likely: wordTable(`
      党 村 两委 “两委 支部 支书 委会 的 、 等 是 在 位于 开展 东 西 南 北 贫困户 和 与 及 有 : : 书记 第一书记 农户 驻村 老人 文化 为 共有 联合
      组织 举办 被
    `),
    unlikely: wordTable('振兴 经济 建设 治理 工作 进行 发展'),
  }),
];
