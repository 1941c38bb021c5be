/** What an event is for, in open shadow trees as well. */
import { above } from './reading.ts';

/** Whether the target of an event, or anything around it, is one of these. */
export const isWithin = (event: Event, selector: string): boolean =>
  pathOf(event).some((node) => (node as Element).matches?.(selector));

/** The path of an event. One that was kept until this script had come has its target alone. */
function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  if (path.length > 0) return path;
  for (let at = event.target as Node | null; at; at = above(at)) path.push(at);
  return path;
}
