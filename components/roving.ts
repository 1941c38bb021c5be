/** One tab stop for a whole list: arrows, Page keys, Home and End move within it. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

export interface Roving<E extends HTMLElement> {
  ref: RefObject<E | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
}

export interface RovingOptions {
  /** Which elements in the list the arrows stop at; those in something hidden are passed over. */
  items: string;
  /** `row`: left and right move, turned round where reading runs from right to left. `column`: up and down. */
  axis: 'row' | 'column';
  /** In a column: what left and right move along inside the item, out of the way of Tab. */
  inside?: string;
  /** The reader begins to type in the list: what gets the focus gets the letter. */
  onType?: () => void;
}

/**
 * Spread the answer on the element that holds the list. Give items `tabIndex={-1}`; the hook lends
 * a 0 to the one that Tab should reach.
 */
export function useRoving<E extends HTMLElement>({ items, axis, inside, onType }: RovingOptions): Roving<E> {
  const ref = useRef<E>(null);
  const current = useRef<HTMLElement | null>(null);
  // React tells of no blur where it takes away what has focus.
  const hasFocus = useRef(false);
  const all = () => [...(ref.current?.querySelectorAll<HTMLElement>(`${items}:not([hidden] *)`) ?? [])];

  const settle = (item: HTMLElement | null) => {
    if (current.current) current.current.tabIndex = -1;
    if (item) item.tabIndex = 0;
    current.current = item;
  };
  // The list may have lost the item that Tab reached: its first one stands in, with the focus if that was there.
  useEffect(() => {
    const item = current.current;
    const isThere = item?.isConnected && item.matches(items) && !item.closest('[hidden]');
    settle(isThere ? item : (all()[0] ?? null));
    if (hasFocus.current && document.activeElement === document.body) current.current?.focus();
  });

  const onBlur = () => {
    hasFocus.current = false;
  };
  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    const item = (event.target as HTMLElement).closest<HTMLElement>(items);
    if (item) settle(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>(items);
    if (!item) return;
    if (onType && event.key.length === 1 && event.key !== ' ') {
      onType();
      return;
    }
    const key = turned(event.key, item);
    const stops = inside && (key === 'ArrowLeft' || key === 'ArrowRight');
    const line = stops ? [item, ...item.querySelectorAll<HTMLElement>(inside)] : all();
    const at = line.indexOf(stops ? target : item);
    const isPaging = axis === 'column' && (key === 'PageUp' || key === 'PageDown');
    const to = isPaging ? aPageFrom(line, at, key) : destination(key, at, line.length, stops ? 'row' : axis);
    if (to === null) return;
    event.preventDefault();
    line[to]?.focus();
  };
  return { ref, onKeyDown, onFocus, onBlur };
}

/** The key as it works where reading runs from left to right. */
export function turned(key: string, item: HTMLElement): string {
  if (getComputedStyle(item).direction !== 'rtl') return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

function destination(key: string, at: number, length: number, axis: 'row' | 'column'): number | null {
  const [back, on] = axis === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === back) return Math.max(0, at - 1);
  if (key === on) return Math.min(length - 1, at + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

/** The item that lies as far away as what scrolls is high, at least the next one. */
function aPageFrom(line: readonly HTMLElement[], at: number, key: string): number {
  const item = line[at];
  if (!item) return 0;
  const by = key === 'PageDown' ? 1 : -1;
  const start = item.getBoundingClientRect().top;
  const page = heightOfWhatScrolls(item) - item.offsetHeight;
  let to = at;
  for (let next = at + by; line[next]; next += by) {
    const far = Math.abs((line[next] as HTMLElement).getBoundingClientRect().top - start);
    if (far > page && to !== at) break;
    to = next;
    if (far > page) break;
  }
  return to;
}

function heightOfWhatScrolls(item: HTMLElement): number {
  for (let holder = item.parentElement; holder; holder = holder.parentElement) {
    if (holder.scrollHeight > holder.clientHeight && getComputedStyle(holder).overflowY !== 'visible')
      return holder.clientHeight;
  }
  return innerHeight;
}
