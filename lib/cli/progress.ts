/** Says what is going on, for anything that may take longer than two seconds. */

const tty = process.stdout.isTTY === true;

/** A line above the running one; on a terminal the running line is cleared first. */
export function say(line = ''): void {
  process.stdout.write(tty ? `\r\x1b[K${line}\n` : `${line}\n`);
}

/** Seconds between two signs of life where the output is no terminal. */
const PLAIN_EVERY = 10;

/**
 * Runs `work` under one line: on a terminal it counts the seconds, elsewhere it is repeated every
 * ten. `work` may rename its line through `update`. Ends with ✓ or ✗; what `work` throws goes on.
 */
export async function step<T>(label: string, work: (update: (detail: string) => void) => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  let detail = '';
  const line = () => `… ${label}${detail ? `: ${detail}` : ''}${seconds() > 1 ? ` (${seconds()} s)` : ''}`;
  const show = () => process.stdout.write(tty ? `\r\x1b[K${line()}` : `${line()}\n`);
  show();
  const timer = setInterval(show, tty ? 500 : PLAIN_EVERY * 1000);
  const end = (mark: string) => {
    clearInterval(timer);
    say(`${mark} ${label}${seconds() > 1 ? ` (${seconds()} s)` : ''}`);
  };
  try {
    const result = await work((next) => {
      detail = next;
      if (tty) show();
    });
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
