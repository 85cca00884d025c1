import { readdirSync } from 'node:fs';

/**
 * @param folder - absolute path of a folder
 * @returns the files in it and below, from it, with slashes, in the order of their characters
 */
export function filesIn(folder: string): string[] {
  const files: string[] = [];
  collect(folder, '', files);
  return files.sort();
}

/** Folder by folder: of a large site, Node's own way through all of them takes four times as long. */
function collect(folder: string, from: string, files: string[]): void {
  for (const entry of readdirSync(`${folder}/${from}`, { withFileTypes: true })) {
    if (entry.isFile()) files.push(from + entry.name);
    else if (entry.isDirectory()) collect(folder, `${from}${entry.name}/`, files);
  }
}
