import { matchesIn } from '../source/matches.ts';
import type { Finding } from './finding.ts';

/** Set phrases with a gap, and the misread word that is a word all the same. */
const frames: readonly {
  readonly pattern: RegExp;
  readonly read: string;
  readonly as: string;
  readonly frame: string;
}[] = [
  {
    pattern:
      /从[^,。;:!?]{1,14}(?<!抽调|抽出|抽派|增加|增派|调集|调配|补充|安排|选派|聘请|招聘|缺少|缺乏)(?<read>人手)(?=[,。;、])/dgu,
    read: '人手',
    as: '入手',
    frame: '从……入手',
  },
  {
    pattern: /以[^,。;:!?]{1,16}为(?<read>已任)/dgu,
    read: '已任',
    as: '己任',
    frame: '以……为己任',
  },
];

/**
 * Set phrases in which one look-alike character makes another word:
 *
 *     由党员带头的物业服务队从环境整治人手,清理楼道      从…入手
 *
 * Not where the other word is meant: 从各科室抽调人手.
 */
export function brokenFrames(text: string): Finding[] {
  return frames.flatMap(({ pattern, read, as, frame }) =>
    (text.includes(read) ? matchesIn(text, pattern) : []).flatMap((match) => {
      const [from, to] = match.indices?.groups?.['read'] ?? [];
      if (from === undefined || to === undefined) return [];
      const printed = text.slice(from, to);
      return [
        {
          rule: 'word-look-alike' as const,
          from,
          to,
          as,
          why: `固定说法作“${frame}”，“${printed}”疑是误读。`,
        },
      ];
    }),
  );
}
