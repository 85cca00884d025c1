import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { colourSchema, type Colours, schemeFaults } from './palette.ts';

const line = z
  .string('text')
  .trim()
  .min(1, 'text; null or no such line where there is none')
  .regex(/^[^\n\r]*$/, 'one line of text');

const webAddress = z.url({
  protocol: /^https?$/,
  hostname: /./,
  error: 'an address that begins with https:// or http://, or null',
});

const scheme = (usual: Colours) =>
  z
    .strictObject({ paper: colourSchema, ink: colourSchema, accent: colourSchema })
    .superRefine((colours, context) => {
      for (const { colour, fault } of schemeFaults(colours)) {
        context.addIssue({ code: 'custom', path: [colour], message: fault });
      }
    })
    .default(usual);

const usualLight = { paper: '#faf8f2', ink: '#1d1a16', accent: '#9c2a1e' };
const usualDark = { paper: '#181613', ink: '#e9e4da', accent: '#e8917c' };

const district = z.strictObject({
  name: line.describe('what readers are told the district is called'),
  page: line
    .optional()
    .describe('what a page of the district is called; left out: the name with 版 after it'),
});

/**
 * `content/archive.yaml`: what makes the archive this town's. Each message of the schema says what
 * was expected.
 */
export const settingsSchema = z.strictObject({
  id: z
    .string('text')
    .regex(/^[\da-z][\da-z-]*$/, 'a name of small letters a to z, digits and hyphens')
    .nullable()
    .default(null)
    .describe(
      'name of the archive for machines, never changed once it is chosen: the ids of feed entries ' +
        'are made from it; null: from the title',
    ),
  title: line.describe('报头: the archive’s name, in the masthead and in every page title'),
  subtitle: line.nullable().default(null).describe('one line under the title'),
  description: line
    .nullable()
    .default(null)
    .describe('one or two sentences for the home page and for search engines'),
  publisher: line.nullable().default(null).describe('who keeps the archive; null: nobody signs'),
  address: webAddress
    .regex(/^[^?#]*$/, 'an address without ? and #')
    .transform((it) => (it.endsWith('/') ? it : `${it}/`))
    .nullable()
    .default(null)
    .describe(
      'full address of the published site, with a slash at the end; null where it is not settled. ' +
        'The pages never need it: their links are relative',
    ),
  repository: webAddress
    .nullable()
    .default(null)
    .describe('address of the repository with texts and code, where readers report mistakes'),
  mail: z
    .email({ error: 'an address for mail, or null' })
    .nullable()
    .default(null)
    .describe('address for mail to which readers may send corrections'),
  rights: line
    .nullable()
    .default(null)
    .describe('whose the texts are and how they may be used; null: nothing is said'),
  colours: z
    .strictObject({ light: scheme(usualLight), dark: scheme(usualDark) })
    .default({ light: usualLight, dark: usualDark }),
  districts: z
    .record(z.string(), district)
    .default({})
    .describe('districts by the name that the pages use'),
});

/** What the file says, with what it leaves out filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** All that is wrong with the settings, for people: file and line, found, expected, how to mend. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const manual = 'content/README.md describes each key and gives an example';

/**
 * @param file - the path of the file as the reader of a message should see it
 * @param text - its contents
 * @throws SettingsError that names every problem with its line
 */
export function readSettings(file: string, text: string): Settings {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) {
    throw new SettingsError(
      problem(
        `${file}:${String(counter.linePos(syntax.pos[0]).line)}`,
        syntax.message,
        'YAML: a key, a colon, a blank, the value; quotes around what begins with # or holds a colon',
        'compare the line with those above it',
      ),
    );
  }
  const parsed = settingsSchema.safeParse(plainData(file, document) ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const { code, path } = issue;
    const keys = code === 'unrecognized_keys' ? issue.keys : [];
    const at = counter.linePos(offsetOf(document, [...path, ...keys.slice(0, 1)])).line;
    const name = path.map(String).join('.');
    return problem(
      `${file}:${String(at)}`,
      keys.length > 0
        ? `the key ${keys.map((key) => [name, key].filter(Boolean).join('.')).join(', ')}`
        : `${name}: ${shown(document, path)}`,
      keys.length > 0 ? `one of ${keysAt(path)}` : issue.message,
      manual,
    );
  });
  throw new SettingsError(`\n${problems.join('\n')}`);
}

function problem(place: string, found: string, expected: string, mend: string): string {
  return `${place}  settings\n  found:    ${found}\n  expected: ${expected}\n  to mend:  ${mend}`;
}

/** @throws SettingsError where YAML cannot make data of it: a word that begins with `*` */
function plainData(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      problem(file, found, 'words that begin with *, &, ! or @ in quotes', 'put quotes around it'),
      { cause: error },
    );
  }
}

/** What stands in the file at a path, as written. */
function shown(document: Document, path: readonly PropertyKey[]): string {
  const value: unknown = document.getIn(path, true);
  if (value === undefined) return 'nothing';
  return isScalar(value) ? (value.source ?? String(value.value)) : 'a list or further keys';
}

/** Where in the file a path of keys leads; as far as it leads. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((it) => isScalar(it.key) && String(it.key.value) === String(key));
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function keysAt(path: readonly PropertyKey[]): string {
  const [group] = path;
  if (group === undefined) return Object.keys(settingsSchema.shape).join(', ');
  if (group === 'districts') return 'name, page';
  return path.length === 1 ? 'light, dark' : 'paper, ink, accent';
}
