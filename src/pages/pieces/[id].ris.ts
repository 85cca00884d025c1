// The citation of a piece as a file that programs for references open.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { pieceInContext } from '../../archive/piece-in-context.ts';
import { ris } from '../../exports/citation/ris.ts';
import { cite } from '../../exports/citation/cite.ts';
import type { Piece } from '../../model/index.ts';
import { isServed } from '../../site/is-served.ts';

export const getStaticPaths = (async () => {
  // A build writes them beside the pages: src/beside/.
  if (!isServed()) return [];
  const { pieces } = await openArchive();
  return [...pieces.values()].map((piece) => ({ params: { id: piece.id }, props: { piece } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const archive = await openArchive();
  return new Response(ris(cite(archive, pieceInContext(archive, piece))), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
};
