import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { contentDirectory } from '../archive/content-directory.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';

/** Where the settings of this build lie: beside its collections. */
export const settingsFile = join(contentDirectory(), 'archive.yaml');

/** An archive that does not say what it is called has a name that claims nothing. */
const nameless = 'title: 报纸存档';

/** What makes the archive this town's. */
export const site: Settings = readSettings(
  relative(process.cwd(), settingsFile).split(sep).join('/'),
  existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : nameless,
);
