import { type Colours, paletteOf } from './palette.ts';

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
