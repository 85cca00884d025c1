import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readArchive } from './built-archive.ts';

/**
 * Writes an archive of one page with a brief for each string, which stands in every part of it that
 * a source or a record can say: text, kicker, headline, deck, series, section, emendation and its
 * reason, byline, place.
 *
 * @param content - absolute path of the folder, which is made
 * @param strings - one line each, without marks that end a sentence
 */
export async function makeHostileArchive(
  content: string,
  strings: readonly string[],
): Promise<void> {
  await mkdir(join(content, 'sources'), { recursive: true });
  const lines = strings.map((text, index) => `本报讯 ${words(index).join('')}：${text}。`);
  await writeFile(join(content, 'sources', 'hostile.txt'), `\n${lines.join('\n\n')}\n`);
  const each = <T>(entry: (text: string, index: number, line: number) => T): T[] =>
    strings.map((text, index) => entry(text, index, 2 * index + 2));
  const record = {
    publication: strings[0],
    edition: strings[1],
    starts: each((why, _, line) => ({ line, read: '本报讯', why })),
    fields: each((why, _, line) => ({
      line,
      read: '本报讯',
      set: { series: why, section: why, kicker: why, headline: why, deck: why },
      why,
    })),
    emendations: each((why, index, line) => ({
      line,
      read: words(index)[1],
      as: why,
      sure: index % 2 === 0,
      who: why,
      why,
    })),
    bylines: each((why, _, line) => ({
      line,
      read: '本报讯',
      add: { name: why, role: 'reporter' },
      why,
    })),
    places: each((why, index, line) => ({
      line,
      read: words(index)[2],
      name: why,
      kind: 'community',
      why,
    })),
  };
  await writeFile(join(content, 'sources', 'hostile.yaml'), stringify(record));
  await writeFile(
    join(content, 'archive.yaml'),
    stringify({ title: strings[0], subtitle: strings[1], description: strings[2] }),
  );
  await readArchive(content);
}

/** What records hold on to; each stands once on its line. */
function words(index: number): readonly [string, string, string] {
  const number = String(index + 1);
  return [`第${number}期`, `第${number}条`, `第${number}处`];
}
