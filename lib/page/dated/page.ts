/** A page as the places in it are asked: its address, its language, its headline. */
import { supported } from '../../core/written/tags.ts';
import { articleAround, headlineOf } from './headline.ts';
import type { Page } from './told.ts';

export function pageOf(document: Document, now: Date): Page {
  const here = document.location?.href ?? '';
  const canonical = canonicalOf(document);
  // A saved copy stands nowhere itself.
  const address = /^https?:/.test(here) ? here : canonical;
  const headline = headlineOf(document);
  const context = { now, lang: languageOf(document, address) };
  return { document, address, canonical, context, headline, article: articleAround(document, headline), until: null };
}

const canonicalOf = (document: Document): string =>
  document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
  document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
  '';

/** Country domains that everybody uses. */
const ANYBODYS = 'ai am ac cc co fm gg io la ly me sh to tv ws';

/** The language that the page declares, with a region wherever it tells one: it orders figures (7/6/2024). */
function languageOf(document: Document, address: string): string {
  const shared = document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ?? '';
  const declared = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    shared,
  ].map((tag) => (tag ?? '').trim().replace(/_/g, '-'));
  const lang = declared.find((tag) => supported(tag)) ?? '';
  if (!lang || new Intl.Locale(lang).region) return lang;
  const base = new Intl.Locale(lang).baseName;
  const other = shared.replace(/_/g, '-');
  if (supported(other) && other.startsWith(`${base}-`)) return other;
  const [domain = ''] =
    /(?<=\.)[a-z]{2}(?=[/:?#]|$)/.exec(address.replace(/^https?:\/\//, '').split('/')[0] ?? '') ?? [];
  if (!domain || ANYBODYS.split(' ').includes(domain)) return lang;
  const there = `${base}-${domain === 'uk' ? 'GB' : domain.toUpperCase()}`;
  return supported(there) ? there : lang;
}
