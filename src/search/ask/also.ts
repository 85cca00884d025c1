import type { Name } from '../names/name.ts';
import { askedForms, stemOf } from '../place-stem.ts';

/** Another form of what was asked, under which the same place was printed. */
export type OtherForm = {
  readonly form: string;
  /** How the place is really called. */
  readonly place: string;
  /** Whether the form is that name, or its stem, and what was asked is the printed one. */
  readonly isName: boolean;
};

/**
 * The other forms of a place, where the query is one: 洹北街道 and 恒北街道, 洹北 and 恒北. Short
 * forms are none: on another page they mean another place.
 *
 * @param query - a single run
 * @param names - the names that may fit
 * @returns each form once, none of them containing the query, which finds them anyway
 */
export function otherForms(query: string, names: readonly Name[]): OtherForm[] {
  const found = new Map<string, OtherForm>();
  for (const { kind, name, printed } of names) {
    if (kind !== 'place') continue;
    const all = [name, ...printed];
    const asked = all.find((form) => askedForms(form).includes(query));
    if (asked === undefined) continue;
    const byStem = asked !== query;
    for (const other of all) {
      const form = byStem ? stemOf(other) : other;
      if (form.length > 1 && !form.includes(query))
        found.set(form, { form, place: name, isName: other === name });
    }
  }
  return [...found.values()];
}
