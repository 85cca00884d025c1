import { twinName, TWINS, twinPath } from './twin.ts';

/** A file of an index; its path is from the root of the site. */
type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** @returns the script that has the bytes of a file */
export function twinFile({ path, content }: IndexFile): IndexFile {
  const base64 = Buffer.from(content).toString('base64');
  const code = `(self.${TWINS}??={})[${JSON.stringify(twinName(path))}]="${base64}";\n`;
  return { path: twinPath(path), content: Buffer.from(code) };
}
