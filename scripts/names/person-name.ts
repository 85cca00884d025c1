import { dataWords } from '../read-data.ts';

/** Evidence only: a name under a role word needs no known surname. */
const surnames: ReadonlySet<string> = new Set(dataWords('surnames'));

/** Length of the surname that the characters begin with: 2, 1, or 0 for none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (text.length > 2 && surnames.has(text.slice(0, 2))) return 2;
  return surnames.has(text.charAt(0)) ? 1 : 0;
}

const han = /^\p{Script=Han}+$/u;
/** 阿卜杜·热合曼, 努尔兰·艾肯: names transcribed from other languages. */
const dotted = /^\p{Script=Han}{1,6}(?:[·•‧・]\p{Script=Han}{1,6}){1,3}$/u;

/** Characters that names of other languages are written with. */
const transcribed =
  /[阿埃艾安昂奥巴拜贝比宾波伯博卜布采查达戴丹道德登邓狄迪蒂丁杜多恩尔法凡菲费芬冯夫弗福盖甘冈戈格葛根贡古瓜圭哈海汉豪荷赫黑亨侯胡华怀霍基吉加贾简江杰金京卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷黎礼里利莉莲列林琳留龙卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙米密明缪莫默姆穆拿纳娜乃奈南内嫩尼年涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮平珀普齐奇契恰钱乔切钦琴丘屈让热日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣施什史士斯丝松苏孙索塔泰坦汤唐陶特腾提廷图土吐托瓦万旺威韦维魏温文翁沃乌吾武西希席锡夏显香肖歇谢辛欣兴雄休雅亚延扬尧耶叶伊依因英永尤于约泽曾扎詹张章珍芝中朱兹佐茨茜妮丽合买丁江]/gu;

/** 古韵新声·听见中国, 关注·乡村新业态: columns are printed with the dot, too. */
function isTranscribed(text: string): boolean {
  if (!dotted.test(text)) return false;
  const letters = text.replace(/[·•‧・]/gu, '');
  return (letters.match(transcribed)?.length ?? 0) >= letters.length * 0.6;
}

/** 海南三亚, 云南丽江: places are written with the same characters. */
const province =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙|广西|西藏|宁夏|新疆|香港|澳门|台湾)/u;

/** 吉狄马加, 巴音博罗: names of four characters that are written by their sound, without a dot. */
export function isWrittenBySound(text: string): boolean {
  return (
    text.length === 4 &&
    (text.match(transcribed)?.length ?? 0) >= 3 &&
    !province.test(text) &&
    !isWord(text)
  );
}

/** 尕玛多吉, 扎西次仁: Tibetan and Mongolian names of four characters. */
const withoutSurname =
  /^(?:\p{Script=Han}{2}(?:多吉|次仁|扎西|达瓦|尼玛|旦增|丹增|才让|卓玛|卓嘎|拉姆|央金|德吉|罗布|平措|桑布|加措|旺堆|旺姆|巴雅尔|苏荣|布和|巴图)|(?:扎西|索朗|格桑|洛桑|次仁|巴桑|普布|边巴|尼玛|达娃|达瓦|旦增|丹增|平措|仁青|拉巴|阿旺|那日|乌兰|巴特)\p{Script=Han}{2})$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether characters can be one person's name under a role word, where nearly anything of two
 * or three characters is a name (`记者 邱爽`).
 */
export function isNameUnderRole(text: string): boolean {
  if (dotted.test(text)) return true;
  if (!han.test(text)) return false;
  return (
    text.length === 2 ||
    text.length === 3 ||
    (text.length === 4 &&
      (surnameLength(text) > 0 || withoutSurname.test(text) || isWrittenBySound(text)))
  );
}

/** Words in brackets that stand where a signature could: (完), (待续), (资料图). */
const remarks =
  /^(?:一|二|三|四|五|上|中|下|左|右|前|后|完|续|待续|未完|下转|上接|资料|资料图|图|见图|附\p{Script=Han}{1,3}|试行|暂行|左图|右图|上图|下图|节选|摘编|有删节|编者按|编后|导语|前言|后记|引言)$/u;

/**
 * Whether characters are one person's name where a bracket, padding or 摄 says so: two or three
 * characters and no word of the language, or a known surname.
 */
export function isToldName(text: string): boolean {
  if (remarks.test(text)) return false;
  if (!isNameUnderRole(text)) return false;
  if (isWrittenBySound(text)) return true;
  return surnameLength(text) > 0
    ? isBareName(text) || text.length === 2 || isScattered(text)
    : !isWord(text);
}

/**
 * Whether characters are one person's name with nothing around them that says so: a known
 * surname, the right length, and not a word of the language (`安全`, `方便` begin with surnames).
 */
export function isBareName(text: string): boolean {
  if (dotted.test(text)) return isTranscribed(text);
  if (!han.test(text)) return false;
  const surname = surnameLength(text);
  if (surname === 0) return false;
  const given = text.length - surname;
  if (given < 1 || given > 2) return false;
  // 柏庄镇, 方城县: the surname of a person and the first character of a place.
  return !/[省市区县镇乡村路街巷局院校部委办]$/u.test(text) && !isWord(text);
}

/** 桂从路: three words of the language by themselves; 黄河路 is a name of a river and a road. */
function isScattered(text: string): boolean {
  return text.length === 3 && [...words.segment(text)].length === 3;
}

function isWord(text: string): boolean {
  return words.segment(text)[Symbol.iterator]().next().value?.segment.length === text.length;
}

/**
 * Cuts names that are printed without blanks (`记者甲乙丙丁` → two names) at their surnames.
 * @returns the names, or null where the characters cannot be cut into names
 */
export function splitGluedNames(text: string): string[] | null {
  if (!han.test(text) || text.length < 2 || text.length > 24) return null;
  // best[i]: the best cut of the first i characters, as [cost, names].
  const best: ([number, string[]] | null)[] = [[0, []]];
  for (let end = 1; end <= text.length; end++) {
    let found: [number, string[]] | null = null;
    for (const length of [2, 3, 4]) {
      const before = best[end - length];
      if (before === null || before === undefined) continue;
      const name = text.slice(end - length, end);
      const surname = surnameLength(name);
      if (surname === 0 || (length === 4 && surname !== 2)) continue;
      const cost = before[0] + (length === 2 ? 1.2 : 1);
      if (found === null || cost < found[0]) found = [cost, [...before[1], name]];
    }
    best[end] = found;
  }
  return best[text.length]?.[1] ?? null;
}
