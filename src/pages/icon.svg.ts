import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';

/** A page of newsprint in the archive's colours. */
export const GET: APIRoute = () => {
  const { accent, paper } = site.colours.light;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="4" fill="${accent}"/>` +
    `<path d="M7 8h18M7 11h18" stroke="${paper}" stroke-width="2"/>` +
    `<path d="M7 16h8v9H7z" fill="${paper}"/>` +
    `<path d="M18 16h7M18 20h7M18 24h7" stroke="${paper}" stroke-width="1.6"/>` +
    '</svg>\n';
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
