import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** 社区: 星光社区, 恒大绿洲社区. Not 该社区, 老旧社区, 走进社区, 两新社区. */
export const communities: readonly UnitRule[] = [
  unitRule({
    kind: 'community',
    head: '社区',
    length: [2, 2, 4, 8],
    never: wordTable('街道 区 县 省 样板 单位型'),
    common: wordTable(
      '村 镇 乡 市 进 到 大 小 老 好 旧 新 出 下 入 爱 以 会 回 建 管 美 治 溢 满 暖 润 护 靓 送 助 帮 问 稳 净 绿 全 本 城区 老城区 主城区 两新 村改 农转 三无 样本',
    ),
    praise: wordTable(
      '平安 和谐 智慧 文明 美丽 绿色 低碳 法治 书香 健康 宜居 温馨 幸福 友好 红色 示范 完整 未来 共享 民主 新型 五星 星级 现代 中心 友爱 廉洁 清廉 数字 活力 团结 创新 安全',
    ),
    typical: wordTable(
      '里 园 苑 路 街 巷 桥 关 庄 营 门 坊 湾 寺 庙 城 河 湖 港 洲 家 景园 花园 新村 厂',
    ),
    likely: wordTable(`
      党 居委 居民 网格 工作人员 工作站 工作者 志愿 书记 主任 副主任 副书记 支部 总支 综合 新时代 日间 卫生服务 养老服务中心 警务 民警
      两委 “两委 开展 组织 联合 举办 举行 召开 积极 通过 在 将 的 为 与 和 及 等 是 以 邀请 、 : : 辖区 有关 相关 共有 位于 辖内 自 对
      率先 还 已 针对 负责人 把 成立 认真 坚持 充分 依托 利用 创新 迅速 第一时间 二级 老年 便民 妇联 团支部 干休
    `),
    unlikely: wordTable(`
      治理 建设 文化 生活 矫正 管理 环境 服务 教育 发展 力量 资源 活力 氛围 事务 事业 功能 阵地 干部 共建 工作 图书 医院 电商 团购 养老 活动
      成员 共同体 楼院 统一 里 内 是我 就是 大 小 融合 营造 安全 单位 动态 公园 建 先进 邻里 居家 之间 热线 正能量 看台 新闻 板块 各 居民群众 人
    `),
  }),
];
