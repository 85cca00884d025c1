import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Diagnostic } from '../diagnostics.ts';
import { decode, readPlainFile } from '../source/read-file.ts';
import { isOfCorrections } from './letter.ts';

/** A text as somebody sent it: a file, or what an encoded mail has in it. */
export type SentFile = {
  /** As it is named in messages: `letter.eml`, `letter.eml, attachment my.yaml`. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the file’s bytes: the same file sent twice is one reader’s word. */
  readonly digest: string;
};

/** Ten thousand corrections have room in it; nobody makes more over a visit. */
const mostBytes = 4 * 1024 * 1024;

/** A folder with more than so many is another than was meant. */
const mostFiles = 10_000;

/** What is read of a folder; a file that is named is read whatever it is called. */
const ending = /\.(?:ya?ml|json|md|txt|eml)$/iu;

/**
 * Reads the files that are named, and those below the folders that are named, each once.
 *
 * @param leftOut - a file that is no correction file wherever it lies: what was decided before
 */
export async function readFiles(
  names: readonly string[],
  leftOut: string,
): Promise<{ readonly files: readonly SentFile[]; readonly problems: readonly Diagnostic[] }> {
  const problems: Diagnostic[] = [];
  const found: string[] = [];
  for (const name of names) {
    try {
      const below = (await lstat(name)).isDirectory() ? await filesBelow(name) : [name];
      if (below.length <= mostFiles) for (const file of below) found.push(file);
      else problems.push(unreadable(name, `${below.length} files; at most ${mostFiles} are read`));
    } catch (error) {
      problems.push(unreadable(name, error instanceof Error ? error.message : String(error)));
    }
  }
  const seen = new Set([path.resolve(leftOut)]);
  const files: SentFile[] = [];
  for (const name of found) {
    if (seen.has(path.resolve(name))) continue;
    seen.add(path.resolve(name));
    for (const read of await readSent(name)) {
      if ('text' in read) files.push(read);
      else problems.push(read);
    }
  }
  return { files, problems };
}

/** @returns of files and folders that are named, those that are not there: most likely mistyped */
export async function namesOfNothing(names: readonly string[]): Promise<string[]> {
  const isThere = await Promise.all(
    names.map((name) =>
      lstat(name).then(
        () => true,
        (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
      ),
    ),
  );
  return names.filter((_, index) => isThere[index] === false);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

async function readSent(name: string): Promise<(SentFile | Diagnostic)[]> {
  const file = name.split(path.sep).join('/');
  try {
    const { size } = await lstat(name);
    if (size > mostBytes) return [unreadable(file, `${size} bytes; at most ${mostBytes} are read`)];
    const bytes = readPlainFile(name);
    const digest = createHash('sha256').update(bytes).digest('hex');
    // The head of a mail is ASCII, whatever comes after it.
    const isEncoded = isEncodedMail(Buffer.from(bytes).toString('latin1'));
    return isEncoded ? await readMail(file, bytes, digest) : [textOf(file, bytes, digest)];
  } catch (error) {
    return [unreadable(file, error instanceof Error ? error.message : String(error))];
  }
}

/** @param file - as it is named in messages */
function textOf(file: string, bytes: Uint8Array, digest: string): SentFile | Diagnostic {
  const decoded = decode(bytes);
  if ('text' in decoded) return { file, text: decoded.text, digest };
  return unreadable(file, `no text: the byte at offset ${decoded.offset} is in no encoding`);
}

/**
 * Whether a text is a mail as mail programs save it, of several parts or encoded. Any other is read
 * as it stands, so that messages tell the lines that an editor sees in it.
 */
function isEncodedMail(text: string): boolean {
  const [head = ''] =
    /^(?:[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*|From [^\n]*\n)+/.exec(text) ?? [];
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ');
  return (
    /^content-transfer-encoding\s*:\s*(?:base64|quoted-printable)/im.test(lines) ||
    /^content-type\s*:\s*(?:multipart\/|message\/|text\/html|.*format="?flowed)/im.test(lines)
  );
}

async function readMail(
  file: string,
  bytes: Uint8Array,
  digest: string,
): Promise<(SentFile | Diagnostic)[]> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const { text = '', html = '', attachments } = mail;
  const found = attachments.flatMap(({ filename, mimeType, content }) => {
    const isText = ending.test(filename ?? '') || /^text\/|[/+](?:json|yaml)$/i.test(mimeType);
    if (!isText || typeof content === 'string') return [];
    const name = `${file}, attachment ${filename ?? mimeType}`;
    const read = textOf(name, new Uint8Array(content), digest);
    return 'text' in read && !isOfCorrections(read.text) ? [] : [read];
  });
  if (/\bcorrections\b/u.test(html) && !isOfCorrections(text)) {
    found.unshift(unreadable(file, 'a mail whose corrections are in HTML alone'));
  }
  // Of a mail that has none anywhere its own words are told.
  return isOfCorrections(text) || found.length === 0 ? [{ file, text, digest }, ...found] : found;
}

function unreadable(file: string, found: string): Diagnostic {
  return {
    rule: 'correction-file',
    file,
    line: null,
    column: null,
    found,
    expected: 'a file of corrections, or a folder of such files',
    mend: found.includes('HTML')
      ? 'copy the words of the mail into a text file, or ask for the correction file itself'
      : 'check the name and the permissions, or leave the file out',
  };
}
