/** What many names end in and readers leave out: 洹北 for 洹北街道. */
const kindOfPlace = /(?:街道办事处|街道办|街道|社区|小区|[省市区县镇乡村路街巷院])$/u;

/** @returns the name without what says its kind; a name that is nothing else stays whole */
export function stemOf(name: string): string {
  return name.replace(kindOfPlace, '') || name;
}

/** The forms by which a place is asked for: its name, and its stem where that still tells something. */
export function askedForms(name: string): string[] {
  const stem = stemOf(name);
  return stem !== name && Array.from(stem).length > 1 ? [name, stem] : [name];
}
