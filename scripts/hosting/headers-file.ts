import { always, KEPT, lasting } from './header-table.ts';

/**
 * The file `_headers`, which Netlify and Cloudflare read. Where several of its rules fit, both hosts
 * send all that they say; so Cache-Control stands only where a file is kept, and is the hosts' own
 * elsewhere (`max-age=0, must-revalidate`, which means the same as ours).
 */
export function headersFile(): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('/*', always),
    ...lasting.map((folder) =>
      rule(`/${folder.replace('*', ':version')}*`, { 'Cache-Control': KEPT }),
    ),
  ];
  const origin = '# Netlify and Cloudflare read this. Made from scripts/hosting/header-table.ts.';
  return `${[origin, ...rules].join('\n\n')}\n`;
}
