import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Which file imports what: paths from the project's folder, with `/`, to what they import. What is
 * imported is a path of the same form (`./x.ts` right in the project's folder), or the name of a
 * package (`zod`, `node:fs`, `astro:content`).
 */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the imports of all code of the project: static, dynamic, type-only and re-exports, in
 * TypeScript, JavaScript and Astro templates.
 *
 * @param root - the project's folder
 */
export async function readImports(root: string): Promise<Imports> {
  const imports = new Map<string, readonly string[]>();
  for await (const found of glob('{scripts,src}/**/*.{ts,mjs,js,astro}', { cwd: root })) {
    const file = found.replaceAll('\\', '/');
    imports.set(file, importsOf(file, readFileSync(posix.join(root, file), 'utf8')));
  }
  return new Map([...imports].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param file - path from the project's folder, with `/`
 * @param text - what stands in it
 * @returns what it imports, each once, as {@link Imports} has it
 */
export function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? codeOfTemplate(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return [...new Set(importedFiles.map(({ fileName }) => target(file, fileName)))];
}

/** The code of a template: between its fences, and in its scripts. The rest may look like code. */
function codeOfTemplate(text: string): string {
  const fenced = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, it]) => it);
  return [fenced, ...scripts].join('\n;\n');
}

function target(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/')) return path.slice(1);
  if (!path.startsWith('.')) return specifier;
  const resolved = posix.join(posix.dirname(file), path);
  return resolved.includes('/') ? resolved : `./${resolved}`;
}
