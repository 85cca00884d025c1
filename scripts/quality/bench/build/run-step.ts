import { loadavg } from 'node:os';
import process from 'node:process';
import { measureRun } from './measure-run.ts';
import type { Step } from './step.ts';
import type { StepResults } from './step-results.ts';

/** Where a step's result is kept, of which code it is, and what ends it. */
export type Running = {
  readonly results: StepResults;
  readonly code: string;
  readonly stop: AbortSignal;
};

const secondsBetweenSigns = 30;

/**
 * Measures a step, unless it is measured already, and keeps its result.
 *
 * @param label - which of how many steps it is, and what happens in it
 */
export async function runStep(step: Step, label: string, running: Running): Promise<void> {
  const { results, code, stop } = running;
  const known = await results.read(step.name);
  if (known !== null) {
    console.log(`${label}: ${known.seconds.toFixed(1)} s, kept from ${known.at}`);
    return;
  }
  const signs = startSigns(label);
  const measured = await step.run((program) => measureRun(program, stop, signs.show));
  signs.end(`${measured.seconds.toFixed(1)} s`);
  const at = new Date().toISOString();
  await results.write({ step: step.name, at, code, load: loadavg()[0] ?? 0, ...measured });
}

/** On a terminal one line that is written over; elsewhere a line now and then. */
function startSigns(label: string): {
  readonly show: (seconds: number, bytes: number | null) => void;
  end(text: string): void;
} {
  const isTerminal = process.stdout.isTTY;
  let next = secondsBetweenSigns;
  if (isTerminal) process.stdout.write(`${label} …`);
  return {
    show(seconds, bytes) {
      const memory = bytes === null ? '' : `, ${(bytes / 1e6).toFixed(0)} MB`;
      const text = `${label} … ${seconds.toFixed(0)} s${memory}`;
      if (isTerminal) process.stdout.write(`\r\u001B[2K${text}`);
      else if (seconds >= next) {
        next += secondsBetweenSigns;
        console.log(text);
      }
    },
    end(text) {
      console.log(`${isTerminal ? '\r\u001B[2K' : ''}${label}: ${text}`);
    },
  };
}
