import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { execute, readPort } from './command.ts';

const stop = new AbortController().signal;
let said: string[];

beforeEach(() => {
  said = [];
  for (const channel of ['log', 'error'] as const) {
    const spy = vi
      .spyOn(console, channel)
      .mockImplementation((text) => void said.push(String(text)));
    onTestFinished(() => {
      spy.mockRestore();
    });
  }
});

const options = { port: { type: 'string' }, quick: { type: 'boolean' } } as const;

describe('execute', () => {
  test('gives a command its options and arguments, and returns its exit code', async () => {
    const run = vi.fn(() => Promise.resolve(7));
    const command = { help: 'help', options, run };
    expect(await execute(command, ['a', '--port', '1', '--quick', 'b'], stop)).toBe(7);
    expect(run).toHaveBeenCalledWith({
      values: { port: '1', quick: true },
      positionals: ['a', 'b'],
      stop,
    });
  });

  test.each([
    ['an unknown option', ['--prot', '1'], /Unknown option '--prot'/],
    ['an option without its value', ['--port'], /'--port <value>' argument missing/],
    ['an argument that is none of the choices', ['links'], /Unexpected argument 'links'/],
  ])('%s ends with 2, says why and how', async (_, args, words) => {
    const run = vi.fn();
    const command = { help: 'the help', options, choices: ['lint'], run };
    expect(await execute(command, args, stop)).toBe(2);
    expect(run).not.toHaveBeenCalled();
    expect(said.join('\n')).toMatch(words);
    expect(said.join('\n')).toContain('the help');
  });

  test('--help says what there is to say, whatever else is given', async () => {
    const run = vi.fn();
    expect(await execute({ help: 'the help', options, run }, ['x', '--help'], stop)).toBe(0);
    expect(run).not.toHaveBeenCalled();
    expect(said).toEqual(['the help']);
  });

  test('a command that throws ends with 1', async () => {
    const run = () => Promise.reject(new Error('no such thing'));
    expect(await execute({ help: '', options, run }, [], stop)).toBe(1);
    expect(said.join('\n')).toContain('no such thing');
  });
});

describe('readPort', () => {
  test('a number, or the usual one', () => {
    expect(readPort('8080', 4747)).toBe(8080);
    expect(readPort('0', 4747)).toBe(0);
    expect(readPort(undefined, 4747)).toBe(4747);
  });

  test.each(['', 'x', '-1', '65536', '80.5', '0x50'])('refuses %j', (value) => {
    expect(() => readPort(value, 4747)).toThrow('--port');
  });
});
