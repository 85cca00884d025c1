// The JSON Schema of a collection.
import type { APIRoute, GetStaticPaths } from 'astro';
import { type DataCollection, dataCollections } from '../../exports/data/collections.ts';
import { jsonSchema } from '../../exports/data/json-schema.ts';

export const getStaticPaths = (() =>
  dataCollections.map((collection) => ({
    params: { collection: collection.name },
    props: { collection },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ collection: DataCollection }> = ({ props: { collection } }) =>
  new Response(jsonSchema(collection), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
