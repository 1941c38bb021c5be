/** Runs in the popup: what a reader sees, and when. Each function stands alone, for it travels as text. */

/** Milliseconds from the popup's opening to the paint that first had notes in it; null until then. */
export async function latestPaint(): Promise<number | null> {
  const painted = await new Promise<{ at: number; element: Element | null }[]>((done) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      done(
        list.getEntries().map((entry) => ({
          at: entry.startTime,
          element: (entry as PerformanceEntry & { element?: Element | null }).element ?? null,
        })),
      );
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(done, 500, []);
  });
  return painted.find(({ element }) => element?.closest('.event'))?.at ?? null;
}

/**
 * Types a text letter by letter, each once the answer to the one before is painted: nobody types two in one frame.
 * Gives milliseconds from each letter to its answer in the document.
 */
export async function type(text: string): Promise<number[]> {
  const field = document.querySelector('input[type=search]') as HTMLInputElement;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const took: number[] = [];
  for (let end = 1; end <= text.length; end++) {
    const typed = text.slice(0, end);
    const isAnswered = () => {
      const said = document.querySelector('.scroll .sentence')?.textContent ?? '';
      return said.includes(`“${typed.trim()}”`) || /:$/.test(typed) || said.includes('takes a');
    };
    const from = performance.now();
    const answered = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        if (!isAnswered()) return;
        observer.disconnect();
        done(performance.now() - from);
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    // What a space ends is answered already, in the same words.
    const isNew = !typed.endsWith(' ') && !/:/.test(typed.slice(-1));
    write?.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (isNew) took.push(await answered);
    // A frame's work comes right after what was asked for before it.
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }
  return took;
}
