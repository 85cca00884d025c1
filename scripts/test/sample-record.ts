import { type EditorsRecord, recordSchema } from '../../src/model/index.ts';

/** An editor's record for tests, as if its YAML had been read; the schema's defaults apply. */
export function sampleRecord(entries: Readonly<Record<string, unknown>>): EditorsRecord {
  return recordSchema.parse(entries);
}
