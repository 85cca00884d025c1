import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { readBody } from '../../archive/content-files.ts';
import { archiveNames } from '../../search/archive-names.ts';
import { searchedEntries } from '../../search/entries.ts';
import { searchFiles } from '../../search/index-files.ts';

/** The files of the search. */
export const getStaticPaths = (async () => {
  const archive = await openArchive();
  const files = await searchFiles(searchedEntries(archive, readBody), archiveNames(archive));
  return [...files].map(([path, content]) => ({
    params: { file: path.replace(/^[^/]*\//, '') },
    props: { content },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array }> = ({ props }) =>
  new Response(new Uint8Array(props.content));
