/** Runs the stages of a command one after another, says which is at work, and measures them. */
export type Stages = {
  /**
   * @param name - of the stage, one word
   * @param what - what happens in it, for people
   */
  run<T>(name: string, what: string, work: () => Promise<T>): Promise<T>;
  /** @returns one line, such as `archive 0.9 s, site 6.2 s; 7.1 s in all` */
  times(): string;
};

/**
 * @param count - how many stages there will be
 * @param now - the clock, in milliseconds
 */
export function startStages(count: number, now: () => number = Date.now): Stages {
  const start = now();
  const done: string[] = [];
  return {
    async run(name, what, work) {
      console.log(`\n[${done.length + 1}/${count}] ${name}: ${what}`);
      const began = now();
      const result = await work();
      done.push(`${name} ${seconds(now() - began)}`);
      return result;
    },
    times: () => `${done.join(', ')}; ${seconds(now() - start)} in all`,
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
