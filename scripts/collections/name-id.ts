import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/**
 * The id of a name that stands on many pages: its pinyin and six hexadecimal digits of what
 * tells it from its homophones. It depends on nothing else in the archive, so it never changes
 * when other names come or go: `dengtalu-jiedao` → `deng-ta-lu-jie-dao-1a2b3c`.
 *
 * @param name - the name as people read it
 * @param key - everything that makes it this one and no other, e.g. name and district
 */
export function nameId(name: string, key: string): string {
  const asked = `${name.length} ${name} ${key}`;
  const known = knownIds.get(asked);
  if (known !== undefined) return known;
  const id = makeNameId(name, key);
  knownIds.set(asked, id);
  return id;
}

/** Names come again on page after page, and pinyin takes its time. */
const knownIds = new Map<string, string>();

function makeNameId(name: string, key: string): string {
  const roman = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join('-')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 6);
  return roman === '' ? `n-${hash}` : `${roman}-${hash}`;
}

/** Syllables with tone marks, blanks between: for sorting and for search by sound. */
export function pinyinOf(name: string, person: boolean): string {
  return pinyin(name.normalize('NFKC'), {
    nonZh: 'consecutive',
    toneSandhi: false,
    ...(person ? { surname: 'head' } : {}),
  });
}
