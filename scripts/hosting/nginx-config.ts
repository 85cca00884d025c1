import { endings, isText, typeOf, UNKNOWN_TYPE } from './content-types.ts';
import { always, ASKED, KEPT, lastingPattern } from './header-table.ts';

/** The file nginx.conf of this folder: a server for dist/, to be included within `http`. */
export function nginxConfig(): string {
  const types = Map.groupBy(endings, (ending) => typeOf(`a.${ending}`));
  const texts = [...types.keys()].filter((type) => isText(type) && type !== 'text/html');
  const list = (name: string, values: readonly string[]): string =>
    [`  ${name}`, ...values.map((value) => `    ${value}`)].join('\n') + ';';
  return `# nginx for dist/. Change the three lines with "←", put the file into /etc/nginx/conf.d/.
# Made from scripts/hosting/header-table.ts.

map $uri $archive_cache {
  default "${ASKED}";
  "~/${lastingPattern()}" "${KEPT}";
}

server {
  listen 80; # ←
  server_name archive.example; # ←
  root /var/www/archive; # ← what is in dist/

  # Files by their exact names; no address is rewritten, no ending guessed.
  location / {
    try_files $uri $uri/index.html =404;
  }
  error_page 404 /404.html;

${Object.entries(always)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header Cache-Control $archive_cache;

  types {
${[...types].map(([type, its]) => `    ${type} ${its.join(' ')};`).join('\n')}
  }
  default_type ${UNKNOWN_TYPE};
  charset utf-8;
${list('charset_types', texts)}

  # The files of the search index are packed as they lie there.
  gzip on;
  gzip_vary on;
  gzip_min_length 512;
${list('gzip_types', texts)}
}
`;
}
