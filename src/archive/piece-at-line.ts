import type { Page } from '../model/index.ts';

/** Id of the piece that a line of a page belongs to; null where it belongs to none. */
export function pieceAtLine(page: Page, line: number): string | null {
  const region = page.regions.find(({ lines: [first, last] }) => first <= line && line <= last);
  return region?.piece ?? null;
}
