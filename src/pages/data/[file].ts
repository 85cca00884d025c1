// The collections for machines, and their catalogue.
import { posix } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { catalogueAddress, dataCollections } from '../../exports/data-collections.ts';
import { catalogue, type DataFile, filesOf } from '../../exports/data-files.ts';

export const getStaticPaths = (() => {
  const files: DataFile[] = [
    ...dataCollections.flatMap(filesOf),
    {
      path: catalogueAddress,
      mediaType: 'application/json',
      parts: (archive) => [catalogue(archive)],
    },
  ];
  return files.map((file) => ({ params: { file: posix.basename(file.path) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = async ({ props: { file } }) => {
  const parts = file.parts(await openArchive())[Symbol.iterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = parts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
};
