import type { Correction } from '../model/index.ts';

/** A correction that was gathered, with where the reader was: the file has only the correction. */
export type Draft = Omit<Correction, 'who'> & {
  /** Id of the piece. */
  readonly piece: string;
  /** What the piece is called. */
  readonly title: string;
  /** What of the piece it is: 第3段, 主题. */
  readonly part: string;
};

/** A reader's corrections that are not sent yet. */
export type DraftList = {
  readonly list: readonly Draft[];
  /** How the reader signs; empty where not at all. */
  readonly who: string;
};

const nothing: DraftList = { list: [], who: '' };

/** What the browser would not keep; it lasts as long as the page. */
const onPage = new Map<string, DraftList>();

/** Told on the document when something was put into the list, changed or taken out. */
export const DRAFTS_CHANGED = 'drafts-changed';

/**
 * @param archive - name of the archive for machines: several may share what the browser keeps
 * @returns what was gathered, on this visit or before
 */
export function readDrafts(archive: string): DraftList {
  const here = onPage.get(archive);
  if (here) return here;
  try {
    return draftsIn(JSON.parse(localStorage.getItem(keyOf(archive)) ?? 'null'));
  } catch {
    return nothing;
  }
}

/** @returns whether the browser keeps it; else it lasts as long as the page */
export function writeDrafts(archive: string, drafts: DraftList): boolean {
  let isStored = true;
  try {
    localStorage.setItem(keyOf(archive), JSON.stringify(drafts));
    onPage.delete(archive);
  } catch {
    onPage.set(archive, drafts);
    isStored = false;
  }
  document.dispatchEvent(new CustomEvent(DRAFTS_CHANGED));
  return isStored;
}

/** @param key - of a change of storage that another page tells; null where all was cleared */
export const isDraftsKey = (key: string | null, archive: string): boolean =>
  key === null || key === keyOf(archive);

const keyOf = (archive: string): string => `archive-corrections-${archive}`;

/** Anything may have been written there, by an older page or by hand. */
function draftsIn(value: unknown): DraftList {
  if (!isObject(value)) return nothing;
  const { list, who } = value;
  return {
    list: Array.isArray(list) ? list.filter(isDraft) : [],
    who: typeof who === 'string' ? who : '',
  };
}

const words = ['source', 'read', 'as', 'why', 'piece', 'title', 'part'] as const;

function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    words.every((key) => typeof value[key] === 'string') &&
    Number.isSafeInteger(value['line'])
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where corrections belong and may be sent. */
export type CorrectionSettings = {
  /** Name of the archive for machines. */
  readonly archive: string;
  readonly title: string;
  readonly mail: string | null;
  readonly repository: string | null;
};

/** What the page says of it; null where it has no draft list. */
export function correctionSettings(): CorrectionSettings | null {
  const data = document.querySelector<HTMLElement>('[data-archive]')?.dataset;
  const { archive, title, mail = null, repository = null } = data ?? {};
  if (archive === undefined || title === undefined) return null;
  return { archive, title, mail, repository };
}
