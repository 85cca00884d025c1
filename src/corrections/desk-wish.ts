/** What a reader wants of the desk: a part mended, the one that has a source line, or the tray. */
export type DeskWish =
  | { readonly part: HTMLElement; readonly opener: HTMLElement }
  | { readonly line: number }
  | { readonly tray: HTMLElement };

/** The event on the document that tells the desk. */
export const DESK_WISHED = 'desk-wished';
