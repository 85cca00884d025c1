/** Where corrections belong and may be sent. */
export type DeskSettings = {
  /** Name of the archive for machines. */
  readonly archive: string;
  readonly title: string;
  readonly mail: string | null;
  readonly repository: string | null;
};

/** What the page says of it; null where it has no tray. */
export function deskSettings(): DeskSettings | null {
  const data = document.querySelector<HTMLElement>('[data-archive]')?.dataset;
  const { archive, title, mail = null, repository = null } = data ?? {};
  if (archive === undefined || title === undefined) return null;
  return { archive, title, mail, repository };
}
