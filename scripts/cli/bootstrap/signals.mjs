import process from 'node:process';

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Passes the signals that end a process on to a child, instead of dying of them before it. A
 * terminal sends Ctrl-C to the child as well, so children must bear a signal twice.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [instead] - what the child gets, whatever came
 * @returns {() => void} ends it
 */
export function passSignals(child, instead) {
  const ends = signals.map((signal) => {
    const pass = () => child.kill(instead ?? signal);
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  return () => {
    for (const end of ends) end();
  };
}
