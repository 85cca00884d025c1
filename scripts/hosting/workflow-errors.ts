import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

type Parser = typeof import('@actions/workflow-parser');

/**
 * Reads a GitHub workflow as GitHub reads it.
 *
 * @param content - YAML
 * @returns what GitHub would refuse it for, a line each
 */
export async function workflowErrors(name: string, content: string): Promise<string[]> {
  const { NoOperationTraceWriter, parseWorkflow } = await loadParser();
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** GitHub's parser imports JSON as bundlers do, and Node does not: it is bundled first. */
async function loadParser(): Promise<Parser> {
  const bundle = await rolldown({
    input: fileURLToPath(import.meta.resolve('@actions/workflow-parser')),
    platform: 'node',
  });
  const folder = await mkdtemp(join(tmpdir(), 'workflow-parser-'));
  try {
    const file = join(folder, 'parser.mjs');
    await bundle.write({ format: 'esm', file });
    return (await import(pathToFileURL(file).href)) as Parser;
  } finally {
    await bundle.close();
    await rm(folder, { recursive: true });
  }
}
