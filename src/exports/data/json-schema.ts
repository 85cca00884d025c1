import { z } from 'zod';
import type { DataCollection } from './collections.ts';

/** The JSON Schema (draft 2020-12) of a collection's JSON file, made from the schema of the model. */
export function jsonSchema({ name, title, schema }: DataCollection): string {
  const { $schema, ...rest } = z.toJSONSchema(z.array(schema));
  return `${JSON.stringify({ $schema, title: `${title} (${name})`, ...rest }, null, 1)}\n`;
}
