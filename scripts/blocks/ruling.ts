import type { Part } from './part.ts';

/** An editor's word on a block: the part it plays, or that a piece starts here; null: none. */
export type Ruling = { readonly parts: readonly Part[] | null; readonly starts: boolean | null };
