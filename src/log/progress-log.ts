import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeLog from 'astro/logger/node';

const secondsBetween = 5;

/** What Astro says when it begins and ends each page: `  ├─ /pieces/a.html` and ` (+3ms) `. */

const pageBegins = /^ {2}(?:\u001B\[\d+m)?├─/;

const pageEnds = /^ (?:\u001B\[\d+m)?\(\+[\d.]+m?s\)/;

/**
 * Astro's log, but for the two lines that it writes for each page: of ten thousand pieces they
 * would be all of the log and a second of the build. It says every few seconds how many pages there
 * are by now.
 *
 * @param log - where the other messages go; left out: as Astro does
 * @param now - ms on a clock
 */
export default function progressLog(
  options?: object,
  log: AstroLoggerDestination = nodeLog(options),
  now: () => number = () => performance.now(),
): AstroLoggerDestination {
  let pages = 0;
  let said = now();
  return {
    write(message: AstroLoggerMessage) {
      if (message.level !== 'info') log.write(message);
      else if (message.label === null && pageBegins.test(message.message)) pages += 1;
      else if (message.label !== 'SKIP_FORMAT' || !pageEnds.test(message.message)) {
        log.write(message);
      } else if (now() - said >= secondsBetween * 1000) {
        said = now();
        log.write({ ...message, label: 'build', message: `${pages} pages so far`, newLine: true });
      }
    },
  };
}
