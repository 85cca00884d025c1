/** A file of the site; its path is from the root of the site. */
export type SiteFile = { readonly path: string; readonly content: Uint8Array };

/** Files that are made together. */
export type Group = {
  /** What they are called among all, from build to build. */
  readonly name: string;
  /** Stands for all that is in them: of the same key they have the same bytes. */
  readonly key: string;
};

/** Where files of the site go. */
export type Outlet = {
  /**
   * Takes a file.
   *
   * @param group - that it belongs to; left out where it cannot be kept from build to build
   */
  write(file: SiteFile, group?: Group): Promise<void>;
  /**
   * Has the files of a group taken over from the build before.
   *
   * @param folder - that they all lie in, from the root of the site, where it is another than before
   * @returns false where they have to be written
   */
  take(group: Group, folder?: string): Promise<boolean>;
};

/** An outlet that knows of no build before. */
export function freshOutlet(write: (file: SiteFile) => Promise<void>): Outlet {
  return { write, take: () => Promise.resolve(false) };
}
