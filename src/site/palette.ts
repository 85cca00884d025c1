import { z } from 'zod';

/** `#rrggbb`. */
export type Colour = string;

export const colourSchema = z
  .string("a colour in quotes, such as '#9c2a1e'")
  .regex(/^#[\da-f]{6}$/i, "a colour of six hexadecimal digits in quotes, such as '#9c2a1e'");

/** The three colours that an archive chooses, for light or for dark. */
export interface Colours {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly accent: Colour;
}

/** All colours of the pages, by the names that the styles know them by. */
export type Palette = Readonly<
  Record<
    'paper' | 'wash' | 'ink' | 'ink-soft' | 'rule' | 'rule-strong' | 'accent' | 'highlight',
    Colour
  >
>;

/** What small text needs (WCAG 2.2, success criterion 1.4.3, level AA). */
const leastContrast = 4.5;

/** The shades between paper and ink; marked words are yellow on any paper. */
export function paletteOf({ paper, ink, accent }: Colours): Palette {
  return {
    paper,
    wash: mix(paper, ink, 0.05),
    ink,
    'ink-soft': mix(paper, ink, 0.71),
    rule: mix(paper, ink, 0.18),
    'rule-strong': luminance(paper) > luminance(ink) ? ink : mix(paper, ink, 0.77),
    accent,
    highlight: mix(paper, '#f0c020', luminance(paper) > luminance(ink) ? 0.35 : 0.32),
  };
}

/**
 * What is too faint to be read in a scheme: all pairs of a text and a ground that the styles make.
 *
 * @returns the chosen colour to change and what is the matter, with the figure
 */
export function schemeFaults(colours: Colours): { colour: keyof Colours; fault: string }[] {
  const palette = paletteOf(colours);
  const fault = (colour: keyof Colours, text: keyof Palette, grounds: (keyof Palette)[]) => {
    const worst = Math.min(...grounds.map((it) => contrast(palette[text], palette[it])));
    return worst >= leastContrast
      ? []
      : [
          {
            colour,
            fault:
              `a colour that can be read on ${colours.paper}: the contrast of ${palette[text]} ` +
              `is ${(Math.floor(worst * 100) / 100).toFixed(2)}, and ${leastContrast} are needed`,
          },
        ];
  };
  const ink = fault('ink', 'ink', ['paper', 'wash', 'highlight']);
  return [
    // Soft ink is made of ink: one complaint is enough.
    ...(ink.length > 0 ? ink : fault('ink', 'ink-soft', ['paper', 'wash'])),
    ...fault('accent', 'accent', ['paper', 'wash']),
  ];
}

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1, as WCAG 2 defines it. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param share - of the second colour, 0 to 1 */
function mix(one: Colour, other: Colour, share: number): Colour {
  const others = channels(other);
  const mixed = channels(one).map((it, index) => it + ((others[index] ?? 0) - it) * share);
  return `#${mixed.map((it) => Math.round(it).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/**
 * The archive's colours as custom properties, `--NAME-by-day` and `--NAME-by-night`: tokens.css
 * says which of the two a page shows.
 */
export function colourRules(colours: { readonly light: Colours; readonly dark: Colours }): string {
  const properties = [
    ...Object.entries(paletteOf(colours.light)).map(([name, it]) => `--${name}-by-day:${it}`),
    ...Object.entries(paletteOf(colours.dark)).map(([name, it]) => `--${name}-by-night:${it}`),
  ];
  return `:root{${properties.join(';')}}`;
}
