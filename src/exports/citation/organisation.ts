/** Last characters of the names of offices and agencies that end no given name. */
const office = /[社报网局委办组部处所站厅府]$/u;

/** Those that a given name of one character may end with, but hardly one of three. */
const body = /(?:台|科|院|校|会|队|中心|公司|街道|社区|集团|大学)$/u;

/**
 * Tells organisations from persons among those who sign: an organisation is more than four
 * characters long or ends like an office. (A name with a middle dot, as the minorities have it, is
 * a person's however long.) Formats need the difference: a person's name may be turned round.
 */
export function isOrganisation(name: string): boolean {
  if (/[·•‧]/u.test(name)) return false;
  const { length } = [...name];
  return length > 4 || (length > 2 && office.test(name)) || (length > 3 && body.test(name));
}
