import { type Name, nameKinds } from './names.ts';
import { folded } from './tokens.ts';

/** A name that fits what was typed. */
export type Suggestion = {
  readonly name: Name;
  /** The printed form that fits where the name itself does not. */
  readonly printed: string | null;
};

/**
 * Names for what was typed so far: characters of the name, its pinyin (dengtalu) or the first
 * letters of its syllables (dtl).
 *
 * @param names - those that may fit
 * @param typed - what was typed
 * @param most - how many at most
 * @returns first those that begin with it, then those that have it; places before people before
 * headlines; the shorter first
 */
export function suggestions(names: readonly Name[], typed: string, most: number): Suggestion[] {
  const sought = folded(typed.trim());
  if (sought === '') return [];
  const letters = /^[a-z'’ ]+$/.test(sought) ? sought.replace(/[^a-z]/g, '') : null;
  const fits = names.flatMap((name) => {
    const fit = fitOf(name, sought);
    const read = letters === null ? null : fitOfReading(name, letters);
    const best =
      fit && (read === null || fit.rank <= read)
        ? fit
        : read === null
          ? null
          : { rank: read, printed: null };
    return best ? [{ name, ...best }] : [];
  });
  return fits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        nameKinds.indexOf(a.name.kind) - nameKinds.indexOf(b.name.kind) ||
        a.name.name.length - b.name.name.length ||
        (a.name.name < b.name.name ? -1 : 1),
    )
    .slice(0, most)
    .map(({ name, printed }) => ({ name, printed }));
}

type Fit = { readonly rank: number; readonly printed: string | null };

const BEGINS = 0;
const HAS = 1;

function fitOf({ name, printed, short }: Name, sought: string): Fit | null {
  const rankOf = (form: string): number => {
    const at = folded(form).indexOf(sought);
    return at < 0 ? Infinity : at === 0 ? BEGINS : HAS;
  };
  let best: Fit = { rank: rankOf(name), printed: null };
  for (const form of [...printed, ...short]) {
    const rank = rankOf(form);
    if (rank < best.rank) best = { rank, printed: form };
  }
  return best.rank === Infinity ? null : best;
}

/** From the first syllable on, or from any later one. */
function fitOfReading({ pinyin }: Name, letters: string): number | null {
  const syllables = pinyin.split(' ');
  for (let start = 0; start < syllables.length; start += 1) {
    const rest = syllables.slice(start);
    const initials = rest.map((syllable) => syllable.charAt(0)).join('');
    if (rest.join('').startsWith(letters) || initials.startsWith(letters))
      return start === 0 ? BEGINS : HAS;
  }
  return null;
}
