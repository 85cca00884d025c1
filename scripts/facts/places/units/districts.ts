import { CharacterSet } from '../characters.ts';
import { wordTable } from '../words/word-table.ts';
import { unitRule, type UnitRule } from './unit-rule.ts';

/** Offices and deeds behind a district's name: 北关区|残联, 南乐县|委. */
const likely = wordTable(`
  委 政府 人民 人大 政协 纪委 纪检 法院 检察 公安 教育 教体 民政 财政 城管 卫健 卫生 税务 市场监 住建 应急 文旅 文化 司法 残联 妇联 团委
  工会 总工会 党工委 管委会 工委 退役 行政 政务 招商 发改 统计 审计 自然资源 农业 商务 科技 工信 人社 医保 信访 食药 食品 环保 生态环境
  消防 交警 疾控 机关 党委 民族 水利 园林 城市管理 综合执法 人才 慈善 志愿者 红十字 图书馆 文联 关工委
  各 的 与 和 及 等 在 将 、 : : 为 辖区 共 组织 开展 举行 举办 召开 积极 有关 相关 是 基层 如何 文明 坚持 全域 全力 推进 近年 教师
  中小学 以 聚焦 深入 创新 持续 人 境内 被 获 率先 努力 把 通过 上半年 实验
`);

/**
 * 区: 北关区, 红花岗区. Not 社区, 辖区, 城区, 山区, 园区. Zones that act as districts (示范区)
 * have a rule of their own (acting-districts.ts).
 */
const district = unitRule({
  kind: 'district',
  head: '区',
  length: [2, 2, 3, 4],
  never: wordTable(`
    社 小 辖 园 片 校 院 景 县 各 该 全 本 街 灾 库 厂 军 战 特 省 新 驻 禁 禁放 禁燃 商务中心 核心 试验 保护 功能 住宅 居住 生活 办公 教学 作业
    施工 旅游 风景 服务 等候 休息 活动 展示 体验 阅览 休闲 健身 娱乐 公共 工业 农业 产业 集聚 聚集 物流 家属 自治 行政 直辖 管理 拓展 引领
    先行 先导 合作 自贸 保税 产业园 工业园 科技园 物流园 市辖 流域 封控 管控 防范 风险 禁养 限行 隔离 等待 候诊 候车 种植 养殖 主产 示范
    开发 高新 经开 度假 街道 镇 建成 规划 远郊 近郊 滩 湿地 分 商业 商贸 金融 水源 联合 革命老 红色沙 贫困山 个 居民 强 生产 商圈 中心
  `),
  common: wordTable(`
    地 我 老 城 市 山 农 牧 林 矿 郊 湖 港 沙 中心城 主城 老城 新城 市城 县城 旧城 古城 城乡结合 结合 深山 浅山 大山 棚户 平原 丘陵 高原
    沿海 沿线 疫 误 盲 雷 洗漱 整 两 三 几 多 非 半山 综合 绿化 滨水 文化 教育 体育 商务
  `),
  swallowedBy: wordTable('域 分 别 间 块 位 隔 段 号 划'),
  likely,
  unlikely: wordTable('直 级 内 里 外'),
});

/** 县: 南乐县, 清丰县; one character before 县 in 滑县, 叶县. Not 全县, 该县, 县区. */
const county = unitRule({
  kind: 'district',
  head: '县',
  length: [1, 2, 3, 6],
  never: wordTable('各 该 县 郡 自治 百强 贫困 脱贫 农业 产粮 个 示范 先进 试点'),
  common: wordTable('全 本 我 市 区 知 大 小 强 省 文明 两 邻 周边 外 属'),
  swallowedBy: wordTable('区 城 域 级 市 处 令 志 长'),
  notSwallowedBy: wordTable('城关 城东 城西 城南 城北 城郊 城管'),
  likely,
});

export const districts: readonly UnitRule[] = [district, county];

/** The counties whose name is one character: 滑县, 叶县, 澧县. */
export const oneCharacterCounties = new CharacterSet(
  '赵易蠡雄磁魏威献沧青景蔚应代兴临岚绛夏祁隰吉蒲盂沁莘冠曹单莒滑浚淇范睢杞温叶郏嵩息辉萧泗歙黟泾寿沛丰攸澧道珙高渠泸忠陇眉洋勉乾佳富成康文徽岷漳礼环',
);
