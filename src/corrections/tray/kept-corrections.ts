import type { Correction } from '../../model/index.ts';

/** A correction that was gathered, with where the reader was: the file has only the correction. */
export type Kept = Omit<Correction, 'who'> & {
  /** Id of the piece. */
  readonly piece: string;
  /** What the piece is called. */
  readonly title: string;
  /** What of the piece it is: 第3段, 主题. */
  readonly part: string;
};

/** All that is kept of a reader's corrections. */
export type Tray = {
  readonly list: readonly Kept[];
  /** How the reader signs; empty where not at all. */
  readonly who: string;
};

const nothing: Tray = { list: [], who: '' };

/** What the browser would not keep; it lasts as long as the page. */
const onPage = new Map<string, Tray>();

/** Told on the document when something was put into the tray, changed or taken out. */
export const TRAY_CHANGED = 'tray-changed';

/**
 * @param archive - name of the archive for machines: several may share what the browser keeps
 * @returns what was gathered, on this visit or before
 */
export function readTray(archive: string): Tray {
  const here = onPage.get(archive);
  if (here) return here;
  try {
    return trayIn(JSON.parse(localStorage.getItem(keyOf(archive)) ?? 'null'));
  } catch {
    return nothing;
  }
}

/** @returns whether the browser keeps it; else it lasts as long as the page */
export function writeTray(archive: string, tray: Tray): boolean {
  let isKept = true;
  try {
    localStorage.setItem(keyOf(archive), JSON.stringify(tray));
    onPage.delete(archive);
  } catch {
    onPage.set(archive, tray);
    isKept = false;
  }
  document.dispatchEvent(new CustomEvent(TRAY_CHANGED));
  return isKept;
}

/** @param key - of a change of storage that another page tells; null where all was cleared */
export const isTrayKey = (key: string | null, archive: string): boolean =>
  key === null || key === keyOf(archive);

const keyOf = (archive: string): string => `archive-corrections-${archive}`;

/** Anything may have been written there, by an older page or by hand. */
function trayIn(value: unknown): Tray {
  if (!isObject(value)) return nothing;
  const { list, who } = value;
  return {
    list: Array.isArray(list) ? list.filter(isKept) : [],
    who: typeof who === 'string' ? who : '',
  };
}

const words = ['source', 'read', 'as', 'why', 'piece', 'title', 'part'] as const;

function isKept(value: unknown): value is Kept {
  return (
    isObject(value) &&
    words.every((key) => typeof value[key] === 'string') &&
    Number.isSafeInteger(value['line'])
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
