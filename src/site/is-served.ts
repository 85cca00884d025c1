import process from 'node:process';

/**
 * Whether pages are made one by one as somebody asks for them, in `astro dev`, and follow their
 * files. What Vite says of it (`import.meta.env.DEV`) is what a shell says that has a variable DEV.
 */
export const isServed = (): boolean => process.env['ARCHIVE_SERVED'] === 'yes';

/** Said once, when Astro starts, to all that runs in its process. */
export function sayWhetherServed(served: boolean): void {
  process.env['ARCHIVE_SERVED'] = served ? 'yes' : 'no';
}
