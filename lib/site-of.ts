/** What a reader writes for a site, as it is stored. */
import { sitePattern } from './settings-schema.ts';

/** `news.example.org` of an address or a host name, `*.example.org` as it is, '' of a local file; null of what is no site. */
export function siteOf(written: string): string | null {
  const text = written.trim();
  if (text.startsWith('file:')) return '';
  const [, stars = '', rest = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(\*\.)?(.*)$/i.exec(text) ?? [];
  try {
    const site = stars + new URL(`http://${rest}`).hostname;
    return site && sitePattern.safeParse(site).success ? site : null;
  } catch {
    return null;
  }
}
