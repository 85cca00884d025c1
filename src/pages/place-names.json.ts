import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { nameList } from '../search/make/name-list.ts';

/** The place names that the search page offers when it finds nothing. */
export const GET: APIRoute = async () => Response.json(nameList(await openArchive()));
