/** What the commands share: lines out at the reader's pace, and one clear sentence when they cannot go on. */
import { once } from 'node:events';

/** Prints a line and waits while the reader is behind. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Says why on standard error and ends with code 2. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
