/** One tab stop for a whole list: arrows, Home and End move within it. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

export interface Roving<E extends HTMLElement> {
  ref: RefObject<E | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
}

export interface RovingOptions {
  /** Which elements in the list the arrows stop at. */
  items: string;
  /** `row`: left and right move, turned round where reading runs from right to left. `column`: up and down. */
  axis: 'row' | 'column';
  /** In a column: what left and right move along inside the item, out of the way of Tab. */
  inside?: string;
}

/**
 * Spread the answer on the element that holds the list. Give items `tabIndex={-1}`; the hook lends
 * a 0 to the one that Tab should reach.
 */
export function useRoving<E extends HTMLElement>({ items, axis, inside }: RovingOptions): Roving<E> {
  const ref = useRef<E>(null);
  const current = useRef<HTMLElement | null>(null);
  const all = () => [...(ref.current?.querySelectorAll<HTMLElement>(items) ?? [])];

  const settle = (item: HTMLElement | undefined) => {
    for (const other of all()) other.tabIndex = other === item ? 0 : -1;
    current.current = item ?? null;
  };
  // The list may have lost the item that Tab reached: its first one stands in.
  useEffect(() => {
    const found = all();
    settle(found.find((item) => item === current.current) ?? found[0]);
  });

  const onFocus = (event: FocusEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>(items);
    if (item) settle(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>(items);
    if (!item) return;
    const key = turned(event.key, item);
    const stops = inside && (key === 'ArrowLeft' || key === 'ArrowRight');
    const line = stops ? [item, ...item.querySelectorAll<HTMLElement>(inside)] : all();
    const to = destination(key, line.indexOf(stops ? target : item), line.length, stops ? 'row' : axis);
    if (to === null) return;
    event.preventDefault();
    line[to]?.focus();
  };
  return { ref, onKeyDown, onFocus };
}

function turned(key: string, item: HTMLElement): string {
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
