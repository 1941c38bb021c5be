/** Dates written for machines: ISO 8601 and what stands in for it in metadata. */
import type { NoteDate } from '../schema.ts';
import { datesIn } from './find.ts';
import { type DateContext, dateOf } from './plausible.ts';
import { readable } from './readable.ts';

/** 2024-07-13T21:30:00+07:00, 2024/7/13 21:30, 2024.07.13, 2024-07, 2024: the day is the one written, whatever the zone. */
const ISO = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[T\s,Z+])/i;
/** 20240713, 20240713T2130, 20240713213000. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T|\d{4}(?:\d{2})?$| \d)/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
/** Longer than any date, with its time and zone, in any language. */
const LONGEST = 100;

/** The day that a value of metadata means, in the forms above or in words; null when it means none. */
export function machineDate(value: unknown, context: DateContext): NoteDate | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (!text || text.length > LONGEST) return null;
  const part = ISO.exec(text) ?? COMPACT.exec(text);
  if (part) {
    const compact = part.length === 4;
    const [year, month, day] = compact ? [part[1], part[2], part[3]] : [part[1], part[3], part[4]];
    const date = dateOf(Number(year), Number(month ?? 0), Number(day ?? 0), context.now);
    if (date) return date;
  }
  if (EPOCH.test(text)) {
    const when = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return dateOf(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate(), context.now);
  }
  return datesIn(readable(text), context)[0]?.date ?? null;
}
