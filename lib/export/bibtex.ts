/**
 * References as BibTeX, in UTF-8 with TeX's own signs escaped. Written by hand: of the libraries,
 * one drops every letter that is not Latin or escapes nothing, the other weighs 78 kB (`formats.md`).
 */
import type { Reference } from './references.ts';

// Braces by their names: BibTeX counts them, escaped or not, and one too many ends the field.
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A text as TeX sets it. */
const tex = (text: string): string => text.replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);

/** An address for `\url`, which takes all signs but those that end a field. */
const address = (url: string): string => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** References as a file of `@article` entries. */
export const bibtex = (items: readonly Reference[]): string => `${items.map(entry).join('\n\n')}\n`;

function entry(item: Reference): string {
  const [year, month] = item.issued['date-parts'][0];
  const fields: [name: string, value: string | number | undefined][] = [
    // A second pair of braces keeps an agency from being read as first and last name, and a headline its capitals.
    ['author', item.author?.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['title', `{${tex(item.title)}}`],
    ['journal', tex(item['container-title'])],
    ['year', year && String(year).padStart(4, '0')],
    // BibLaTeX reads this one, which knows the day.
    ['date', item.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
    ['url', item.URL && address(item.URL)],
    ['annote', tex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  if (month) lines.push(`  month = ${MONTHS[month - 1]},`);
  return `@article{${item.id.replace(/[^\w:.-]/g, '-')},\n${lines.join('\n')}\n}`;
}
