import type { Correction } from '../model/index.ts';
import type { DraftList } from './draft-list.ts';

/** The order of the keys in the file, as in the editor's record. */
const keys = ['source', 'line', 'read', 'as', 'why', 'who'] as const;

/**
 * The correction file: YAML 1.2, of which the quoted strings of JSON are a part, so that no word of
 * a reader means anything to YAML.
 *
 * @param archive - title of the archive
 * @param made - the day, `2026-01-09`
 */
export function correctionFile(archive: string, made: string, { list, who }: DraftList): string {
  const head = `archive: ${JSON.stringify(archive)}\nmade: ${JSON.stringify(made)}\ncorrections:\n`;
  const entries = list.map((draft) => {
    const entry: Partial<Correction> = who === '' ? draft : { ...draft, who };
    const fields = keys.flatMap((key) => {
      const value = entry[key];
      return value === undefined ? [] : `${key}: ${JSON.stringify(value)}`;
    });
    return `  - ${fields.join('\n    ')}\n`;
  });
  return head + entries.join('');
}

/** Longer addresses are cut off or refused by some programs for mail. */
const LONGEST_MAIL = 1900;
/** Longer addresses are refused by the hosts of repositories. */
const LONGEST_ISSUE = 6000;

/** Where a correction file can be sent by a link. */
export type Sending = {
  readonly address: string;
  /** Whether the file is in the address; else it is to be pasted. */
  readonly isFilled: boolean;
};

const toPaste = '（请在这里粘贴更正文件的内容）';

/** A letter with the file in it. */
export function mailWith(mail: string, subject: string, file: string): Sending {
  const to = (body: string): string =>
    `mailto:${encodeURI(mail)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return shortened(to, file.replaceAll('\n', '\r\n'), LONGEST_MAIL);
}

/** An issue of the repository with the file in it. */
export function issueWith(repository: string, subject: string, file: string): Sending {
  const to = (body: string): string =>
    `${repository.replace(/\/+$/, '')}/issues/new?${new URLSearchParams({ title: subject, body }).toString()}`;
  return shortened(to, `\`\`\`\`yaml\n${file}\`\`\`\`\n`, LONGEST_ISSUE);
}

function shortened(to: (body: string) => string, file: string, longest: number): Sending {
  const address = to(file);
  return address.length <= longest
    ? { address, isFilled: true }
    : { address: to(toPaste), isFilled: false };
}
