/**
 * Runs in the page before any of its scripts, as a page's own script could: writes down every
 * change to the DOM after parsing, every layout shift, and where the last element stood.
 */
export interface Witness {
  changes: string[];
  shifts: number;
  /** Top edge of every element when parsing ended, CSS px. */
  tops: number[];
  /** Looks again: top edges now. */
  look(): number[];
  stop(): void;
}

export function witness(): void {
  const seen: Witness = {
    changes: [],
    shifts: 0,
    tops: [],
    look: () =>
      [...document.querySelectorAll('body *')].map((element) => element.getBoundingClientRect().top + scrollY),
    stop: () => observer.disconnect(),
  };
  Reflect.set(window, 'witness', seen);
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      seen.changes.push(
        `${type} ${attributeName ?? ''} of ${target.nodeName} (${[...addedNodes].map((node) => node.nodeName)})`,
      );
    }
  });
  addEventListener('DOMContentLoaded', () => {
    seen.tops = seen.look();
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
}
