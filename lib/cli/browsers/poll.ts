type Falsy = false | 0 | '' | null | undefined;

/** Milliseconds between two looks. */
const EVERY = 40;

/**
 * Looks until `look` answers something true, and gives that answer. What `look` throws counts as
 * "not yet": pages are replaced under our feet. Rejects after `timeout` milliseconds with a
 * sentence that names what was awaited and what was seen last.
 */
export async function until<T>(what: string, look: () => Promise<T> | T, timeout = 20_000): Promise<Exclude<T, Falsy>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await look();
      if (answer) return answer as Exclude<T, Falsy>;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    await new Promise((next) => setTimeout(next, EVERY));
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms in vain for ${what}; last seen: ${String(last)}`);
}
