import type { APIRoute } from 'astro';
import { robots } from '../exports/sitemap.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(robots(site.address), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
