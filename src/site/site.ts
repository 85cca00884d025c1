import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { contentDirectory } from '../archive/content-files.ts';
import type { Page } from '../model/index.ts';
import { readSettings, type Settings } from './settings.ts';

/** Where the settings of this build lie: beside its collections. */
export const settingsFile = join(contentDirectory(), 'archive.yaml');

/** An archive that does not say what it is called has a name that claims nothing. */
const nameless = 'title: 报纸存档';

/** What makes the archive this town's. */
export const site: Settings = readSettings(
  relative(process.cwd(), settingsFile).split(sep).join('/'),
  existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : nameless,
);

/** What readers are told the page's district is called; null where nobody knows the district. */
export function districtName(page: Page): string | null {
  const name = page.district?.name ?? null;
  return name === null ? null : (site.districts[name]?.name ?? name);
}

/** What a page is called whose newspaper is not known. */
export function districtPage(page: Page): string {
  if (!page.district) return '区县未详的一版';
  const { name } = page.district;
  return site.districts[name]?.page ?? `${districtName(page) ?? name}版`;
}
