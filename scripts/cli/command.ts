import process from 'node:process';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command is given. */
export type Given<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parse<Options>> & {
  /** Aborts when the command is to end: Ctrl-C, or a signal from outside. */
  readonly stop: AbortSignal;
};

/** A command: what it is called with, and what it does. */
export type Command<Options extends ParseArgsOptionsConfig> = {
  /** What `--help` says, without a newline at the end. */
  readonly help: string;
  /** Options as node:util’s parseArgs describes them; `--help` is understood without. */
  readonly options: Options;
  /** The arguments that may stand beside the options; left out: any. */
  readonly choices?: readonly string[];
  /** @returns the exit code */
  readonly run: (given: Given<Options>) => Promise<number>;
};

/**
 * Runs a command, as a rule with the arguments of this process, and sets the exit code: what it
 * returns; 2 where the arguments are not understood; 1 where it throws.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  process.exitCode = await execute(command, args, stopSignal());
}

/**
 * The same for given arguments.
 * @returns the exit code
 */
export async function execute<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  args: readonly string[],
  stop: AbortSignal,
): Promise<number> {
  if (args.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  let given: ReturnType<typeof parse<Options>>;
  try {
    given = parse(command, args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${command.help}`);
    return 2;
  }
  try {
    return await command.run({ ...given, stop });
  } catch (error) {
    console.error(error);
    return 1;
  }
}

function parse<const Options extends ParseArgsOptionsConfig>(
  { options, choices }: Pick<Command<Options>, 'options' | 'choices'>,
  args: readonly string[],
) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    allowNegative: true,
  });
  const wrong = positionals.find((it) => choices?.includes(it) === false);
  if (wrong !== undefined) throw new Error(`Unexpected argument '${wrong}'.`);
  return { values, positionals };
}

/**
 * @param name - of the option, for the message
 * @param value - as given; undefined where it was not
 * @param fallback - the port where none is given
 * @throws where it is no port
 */
export function readPort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65535) {
    throw new Error(`--port is a number from 0 to 65535, not '${value}'.`);
  }
  return port;
}

/** A terminal sends Ctrl-C to every process of a command, and parents pass it on: twice is once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      controller.abort();
    });
  }
  return controller.signal;
}
