// A piece as plain text.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { textOf } from '../../archive/piece-text.ts';
import { pieceInContext } from '../../archive/piece-in-context.ts';
import { cite } from '../../exports/citation/cite.ts';
import type { Piece } from '../../model/index.ts';
import { plainText } from '../../exports/text/plain-text.ts';
import { isServed } from '../../site/is-served.ts';

export const getStaticPaths = (async () => {
  // A build writes them beside the pages: src/beside/.
  if (!isServed()) return [];
  const { pieces } = await openArchive();
  return [...pieces.values()].map((piece) => ({ params: { id: piece.id }, props: { piece } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const archive = await openArchive();
  const context = pieceInContext(archive, piece);
  return new Response(plainText(archive, context, cite(archive, context), textOf(piece)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
