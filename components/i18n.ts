/**
 * The words of the interface. WXT's `t` knows the plurals of English only and writes counts as bare
 * digits; this one takes the browser's own rules, and keeps names apart that run the other way.
 */
import { i18n as messages } from '#i18n';
import { isolate } from '../lib/core/isolate.ts';
import { wordingFor } from '../lib/core/plural.ts';

type Named = Readonly<Record<string, string | number>>;
/** Without a count WXT gives all wordings of a plural, as it packed them. */
const packed = messages.t as unknown as (key: string, counted?: [string]) => string;
const BETWEEN_WORDINGS = ' | ';

/** BCP 47 tag that dates, numbers and lists are written by. */
export const locale = (): string => packed('locale');
export const direction = (): string => packed('direction');

let numbers: Intl.NumberFormat | undefined;

/** 1,234; 1.234 in Indonesian. */
export function numberWords(n: number): string {
  numbers ??= new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 });
  return numbers.format(n);
}

/** 0.4 MB; kilobytes below a tenth of one. */
export function bytesWords(bytes: number): string {
  const [n, unit] = bytes < 100_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(n);
}

/** A name or a title as it stands in a sentence of the interface, whichever way either runs. */
export const apart = (name: string): string => isolate(name, direction());

function t(key: string, ...given: (number | Named)[]): string {
  const count = given.find((one) => typeof one === 'number');
  const named = given.find((one) => typeof one === 'object');
  const text =
    count === undefined
      ? packed(key)
      : wordingFor(packed(key, [numberWords(count)]).split(BETWEEN_WORDINGS), count, locale());
  return named ? text.replace(/\{(\w+)\}/g, (hole, name: string) => apart(String(named[name] ?? hole))) : text;
}

/** `t(key)`, `t(key, count)`, `t(key, {name})` or `t(key, count, {name})`; every key is in `data/locales/en.yml`. */
export const i18n = { t: t as typeof messages.t };
