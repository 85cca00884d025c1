/** Characters that are taken for one another, by readers and by OCR: each group looks alike. */
const groups = [
  '洹恒桓垣 己已巳 未末 日曰目 土士 人入八 大太犬天夫 干千于 田由甲申 鸟乌岛 王玉主 刀力刃',
  '贝见 免兔 折拆析 戊戌戍成 辨辩辫 坡波披皮 清请情晴青靖 湖糊胡 杨扬场汤 梁粱 锦绵棉 塔搭',
  '治冶 营菅 庄压 祥详样洋 园圆团 苑范 盘盆 庚康唐 霍雷 靳斩勒 曙暑署 碧壁璧',
  '阁阖间问闻 柏拍泊 淇其棋旗 漳彰 朱未 侯候 崔催 铁轶 纱沙 解鲜 永水 北比',
  '东车 西酉 南甫 光先 明朋 平乎 花化华',
].flatMap((line) => line.split(' '));

/** Whether two characters are in one group. */
export function lookAlike(a: string, b: string): boolean {
  return groups.some((group) => group.includes(a) && group.includes(b));
}
