/** Single characters after which a name may begin: 在|湖光社区, 的|轻机南院, 赴|清丰县. */
export const particlesBeforeNames: ReadonlySet<string> = new Set(
  '的了在到从由对向把被让使给是与及至或赴往沿驻访看去来为将以于据等跟同经像如因且也都又就还并而则即和有找见住进入出自离临靠绕称说叫问'.split(
    '',
  ),
);

/** Particles that stand inside names as well, 和平路, 为民社区, 经一路: weak evidence. */
export const particlesInsideNames: ReadonlySet<string> = new Set(
  '和为将以于同经向有进入出自来去住见至如因临据等由从对'.split(''),
);

/** Characters that no place name holds: a name never reaches over one of them. */
export const neverInNames: ReadonlySet<string> = new Set(
  '的了着把被让是们这那该各每我你他她它与及或也都又就说吗呢很更最没还只再已曾并但则而其此个些哪谁您咱某所即且使给像叫跟于'.split(
    '',
  ),
);

/** Counting words: 96家|社区, 38个|村, 一条|街. What follows is counted, not named. */
export const countingWords: ReadonlySet<string> = new Set(
  '个家座处条名位户栋幢排批种项次支类片组'.split(''),
);
