/** What the tests use of citation.js, which brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads entries of any format whose plugin is loaded, as CSL-JSON. */
      chain(
        text: string,
        options: { generateGraph: boolean; forceType: string },
      ): Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
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
