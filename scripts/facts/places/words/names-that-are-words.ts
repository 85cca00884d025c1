/**
 * Common words that name roads and communities as well: 建设路, 解放路街道, 文化路社区. They end a
 * glued word (学习|建设路…) only where better evidence is missing, and never refuse a road.
 */
export const namesThatAreWords = `
建设 解放 团结 胜利 和平 人民 文化 教育 体育 健康 劳动 工人 青年 前进 发展 创新 创业 开发 振兴 富强 民主 文明 和谐 友谊 友爱 幸福 平安
光明 新建 中心 中央 学院 大学 农业 工业 商业 科技 科学 科教 交通 航天 航空 电信 邮电 石化 铁路 机场 车站 火车站 体育场 广场 公园 医院
学校 花园 市场 政府 市政 行政 东方 东风 红旗 红星 前程 向阳 朝阳 国庆 元旦 共享 共青 先锋 光荣 自由 民族 民生 民权 中心城 现代
未来 绿色 红色 美丽 繁荣 兴盛 城市 新型 书院 自然 五星 完整 温馨 第一 第二 儿童
同心 民心 党心 初心 爱心 富民 安民 爱民 利民 惠民 为民 便民 亲民 康复 康养 医疗 卫生 公益 慈善 特色 品质 品牌 明亮 舒适 家园 家乡 故乡 弘扬 书画 重点 美好 崭新 信心 安心
`;

/** Those that are names wherever no verb stands before them: 和平社区, 解放社区, 为民社区. */
export const wordsMostlyNames: ReadonlySet<string> = new Set(
  `解放 胜利 和平 人民 前进 友谊 光明 东方 东风 红旗 红星 前程 向阳 朝阳 国庆 先锋 光荣 自由 民族 民权 同心 富民 安民 爱民 利民 惠民 为民
  便民 亲民 航天 航空 铁路 石化 邮电 电信 繁荣 兴盛 花园 民生 团结`.split(/\s+/u),
);
