import { foldWidth } from '../../source/characters.ts';
import { isIndented, widthOf } from '../shape.ts';
import type { FeatureRow } from './chain.ts';
import { seamOf, type SeamTable } from './seam.ts';

/** A printed line as the joiner sees it. */
export type PrintedLine = {
  /** Trimmed, with half-width marks. */
  readonly text: string;
  /** Blank lines above it. */
  readonly gap: number;
  readonly indented: boolean;
};

/** What the lines of a page have in common. */
type Measure = {
  /** Width of the column that most lines fill. */
  readonly column: number;
  /** 2: the page keeps the column's line ends; 1: perhaps; 0: a paragraph is a line. */
  readonly wrapped: 0 | 1 | 2;
  /** How many lines follow each other without a blank line: most, some, few. */
  readonly close: 0 | 1 | 2;
  readonly indents: 0 | 1;
};

type Seen = PrintedLine & { readonly width: number; readonly end: string; readonly start: string };

export function printedLine(text: string, gap: number): PrintedLine {
  return {
    text: foldWidth(text).trim(),
    gap,
    indented: isIndented(text),
  };
}

/** Features of each line of a page, for the question whether it goes on with the line above. */
export function lineFeatures(lines: readonly PrintedLine[], seams: SeamTable): FeatureRow {
  const seen = lines.map((line): Seen => {
    const width = widthOf(line.text) + (line.indented ? 2 : 0);
    return { ...line, width, end: endOf(line.text), start: startOf(line.text) };
  });
  const measure = measureOf(seen);
  return seen.map((line, at) => {
    const above = seen[at - 1];
    if (above === undefined) return ['first'];
    return featuresOf(line, above, seen[at - 2], seen[at + 1], measure, seams).map(
      (name) => `${name}/${measure.wrapped}`,
    );
  });
}

function measureOf(lines: readonly Seen[]): Measure {
  const counts = new Map<number, number>();
  for (const { width } of lines) {
    const whole = Math.round(width);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  let column = 0;
  let most = 0;
  for (const width of counts.keys()) {
    if (width < 8) continue;
    const near = [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
    if (near > most || (near === most && width > column)) [most, column] = [near, width];
  }
  const share = most / lines.length;
  const close = lines.filter((line) => line.gap === 0).length / lines.length;
  return {
    column,
    wrapped: column > 60 ? 0 : share > 0.5 ? 2 : share > 0.33 ? 1 : 0,
    close: close > 0.9 ? 2 : close > 0.3 ? 1 : 0,
    indents: lines.some((line) => line.indented) ? 1 : 0,
  };
}

function featuresOf(
  line: Seen,
  above: Seen,
  beforeThat: Seen | undefined,
  below: Seen | undefined,
  { column, wrapped, close, indents }: Measure,
  seams: SeamTable,
): string[] {
  const fill = (it: Seen | undefined): string => {
    if (it === undefined) return '#';
    const short = column - it.width;
    if (wrapped === 0) return it.width > 60 ? 'L' : it.width > 30 ? 'M' : 'S';
    if (short < -2) return 'L';
    return short < 0.8 ? 'F' : short < 1.6 ? 'f' : short < 2.6 ? '2' : short < 5 ? 'm' : 's';
  };
  const prose = (it: Seen | undefined): string =>
    it === undefined ? '#' : /[,。]./u.test(it.text) ? 'p' : 'n';
  const signs = (it: Seen): string =>
    /^.{0,4}(?:本报|记者|通讯员|编辑|责编)|^.{0,10}讯[( ]|日电/u.test(it.text.slice(0, 16))
      ? 'g'
      : /(?:摄\)?|文\/图)$/u.test(it.text)
        ? 't'
        : '';
  const gap = line.gap > 0 ? 1 : 0;
  const [f, a, b, c] = [fill(line), fill(above), fill(beforeThat), fill(below)];
  const seam = Math.max(-4, Math.min(6, Math.round(seamOf(seams, above.text, line.text))));
  return [
    'any',
    `gap ${gap}${close}`,
    `fill ${a}${f}`,
    `fill-gap ${a}${gap}${above.end}`,
    `fill-end ${a}${above.end}${line.start}`,
    `fills ${b}${a}${f}${c}`,
    `prose ${above.end}${prose(above)}${prose(line)}`,
    `fill-prose ${a}${above.end}${f}${prose(above)}${prose(line)}`,
    `indent ${line.indented ? 1 : 0}${above.indented ? 1 : 0}${indents}${gap}`,
    `indent-fill ${line.indented ? 1 : 0}${indents}${a}${above.end}`,
    `signs ${signs(above)}|${signs(line)}${a}`,
    `start ${line.start}${a}`,
    `gaps ${Math.min(2, line.gap)}${beforeThat === undefined ? '#' : Math.min(2, above.gap)}${a}`,
    `gap-below ${below === undefined ? '#' : Math.min(below.gap, 2)}${gap}${a}${f}`,
    `seam ${seam}`,
    `seam-fill ${seam}${a}${above.end}`,
    `ends ${beforeThat?.end ?? '#'}${b}${a}${above.end}`,
    `end ${line.end}${f}${a}${above.end}${prose(line)}`,
    `end-gap ${f}${line.end}${above.end}${gap}`,
    `below ${c}${prose(below)}${f}${a}${above.end}`,
    ...(above.end === 's'
      ? [`begin ${line.text.slice(0, 2)}`, `begin-fill ${a}${line.text.slice(0, 1)}`]
      : []),
    `form ${formOf(line.text)}${a}${above.end}`,
    `open ${/“[^”]*$/u.test(above.text) ? 1 : 0}${/\([^)]*$/u.test(above.text) ? 1 : 0}${/《[^》]*$/u.test(above.text) ? 1 : 0}`,
  ];
}

/** What always begins a line of its own, by its first characters. */
function formOf(text: string): string {
  if (/^.{0,12}?(?:讯|日电|电)\s?[(（]|^[【〔]?本报/u.test(text)) return 'opens';
  if (/^[□■◎●]?\s?(?:本报|晚报|首席|见习|全媒体)?(?:记者|通讯员)[^,。]*$/u.test(text))
    return 'signs';
  if (/^[(（][^()（）]{2,30}[)）]?$/u.test(text)) return 'bracket';
  if (
    /^[一二三四五六七八九十]、|^[(（][一二三四五六七八九十\d]{1,2}[)）]|^\d{1,2}[.、]/u.test(text)
  )
    return 'number';
  return /^(?:图[为:①-⑳]|[上下左右]图)/u.test(text) ? 'shows' : '';
}

function endOf(text: string): string {
  if (/[。!?…][”’」』)】]*$/u.test(text)) return 's';
  if (/[,、;]$/u.test(text)) return ',';
  if (/[:—]$/u.test(text)) return ':';
  return text.endsWith(')') ? ')' : 'o';
}

function startOf(text: string): string {
  if (/^[,。、;:!?)”’」』》】…%]/u.test(text)) return 'x';
  if (/^[“‘「『《]/u.test(text)) return 'q';
  if (/^[(【]/u.test(text)) return '(';
  if (/^[□■●▲◆◎○★☆▼△→←]/u.test(text)) return 'm';
  if (/^\d/u.test(text)) return '0';
  return text.startsWith('——') ? '-' : 'h';
}
