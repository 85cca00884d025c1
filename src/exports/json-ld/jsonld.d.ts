/** What the tests use of jsonld.js, which brings no types. */
declare module 'jsonld' {
  const jsonld: {
    /** Expands a document (JSON-LD 1.1); `documentLoader` answers for the addresses of contexts. */
    expand(
      document: object,
      options: {
        documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
      },
    ): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
