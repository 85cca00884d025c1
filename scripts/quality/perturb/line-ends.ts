import { unchanged, type Perturbation } from './perturbation.ts';

/** The line ends of other systems, and of files that went through several. */
export const lineEnds: readonly Perturbation[] = [
  ended('crlf', () => '\r\n'),
  ended('cr', () => '\r'),
  ended('lf and crlf mixed', (random) => (random.chance(0.5) ? '\r\n' : '\n')),
];

function ended(
  id: string,
  end: (random: Parameters<NonNullable<Perturbation['write']>>[1]) => string,
): Perturbation {
  return {
    id,
    exact: true,
    change: unchanged,
    write: (lines, random) =>
      new TextEncoder().encode(lines.map((line) => `${line}${end(random)}`).join('')),
  };
}
