import { CharacterSet } from '../characters.ts';

/** Single characters after which a name may begin, and that names hardly hold: 在|湖光社区. */
export const firmParticles = new CharacterSet(
  '的了在到对把被让使给是与及至或赴往沿驻访看且也都又就还并而则即找离靠绕称说叫问跟像等起由从以因据入去住过逛得',
);

/** Particles that stand inside names as well, 和平路, 为民社区, 经一路: weaker evidence. */
export const looseParticles = new CharacterSet('和为将于同经向有进出自来见如临');

/** Characters that no place name holds: a name never reaches over one of them. */
export const neverInNames = new CharacterSet(
  '的了着把被让是们这那该各每我你他她它与及或也又就说吗呢很更最没还只再已曾并但则而其此个些哪谁您咱某所即且使给像叫跟于',
);

/** Counting words: 96家|社区, 38个|村, 一条|街. What follows is counted, not named. */
export const countingWords = new CharacterSet('个家座处条名位户栋幢排批种项次支类片组');

/** What stands before a counting word: 3个, 两家, 每条, 这座. */
export const numerals = new CharacterSet(
  '0123456789０１２３４５６７８９一二两三四五六七八九十百千几多数各每这那余某',
);
