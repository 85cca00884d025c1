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
