/** Name of the value in the address of a piece whose hits are to be marked there. */
export const MARKED = 'q';
