import { isServed } from './site/is-served.ts';

type Collections = typeof import('./archive/served-collections.ts').collections;

/**
 * In `astro dev` Astro follows the collections. A build asks it for none of them
 * (src/archive/open-archive.ts): there it is told their names alone, from which it writes down their
 * types. To load their schemas and loaders as well took it the most part of a second.
 */
export const collections: Collections = isServed()
  ? (await import('./archive/served-collections.ts')).collections
  : namesAlone({ pages: 0, pieces: 0, datelines: 0, bylines: 0, captions: 0, places: 0 });

function namesAlone(names: Readonly<Record<keyof Collections, 0>>): Collections {
  const unread = {
    type: 'content_layer',
    loader: () => [],
    // Any: it says that there is one. Astro hands it one of its own.
    schema: ({ image }: { readonly image: () => unknown }) => image(),
  };
  return Object.fromEntries(Object.keys(names).map((name) => [name, unread])) as never;
}
