/**
 * `import address from './part.ts?classic'`: the address, from the root of the site, of the file
 * as a script that runs without modules, see classic-scripts.ts.
 */
declare module '*?classic' {
  const address: string;
  export default address;
}
