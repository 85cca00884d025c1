import process from 'node:process';

/**
 * Loaded into the programs that a command runs: they end with the command, however it ends. One that
 * went on by itself would write into what the next command tidies up.
 */
process.on('disconnect', () => {
  process.exit(1);
});
process.channel?.unref();
