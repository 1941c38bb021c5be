/** What of a page belongs to other articles or to other people: no date there is the article's. */
import { isHeadlineLink } from './headline.ts';

/** Menus, margins, quotations, captions, what others wrote, what is to happen. */
const OTHER =
  'aside, nav, form, blockquote, figcaption, dialog, table, [role="complementary"], [role="navigation"], [role="contentinfo"], [itemprop~="comment"], [itemtype*="Comment"], [itemtype*="Event"], [itemtype$="/Review"], [typeof*="Comment"]';
/** Words of classes and ids that say the same. */
const NAMED =
  'comments? replies reply disqus related recommend\\w* recirc\\w* sidebar popular trending most-?(?:read|viewed|popular) latest teasers? promo ticker newsletter breadcrumbs? tweet twitter-tweet instagram-media more-?(?:news|stories|on|from) read-?(?:more|next|also) also-?read next-?up outbrain taboola copyright baca-?juga terkait terpopuler terkini rekomendasi komentar kommentare? commentaires? comentarios?'
    .split(' ')
    .join('|');
const OTHER_NAME = new RegExp(`(?:^|[\\s_-])(?:${NAMED})(?:$|[\\s_-])`, 'i');
/** What lists repeat; UTF-16 units of one that is a teaser, at most. */
const UNIT = 'article, li, dd, tr, a, section, div';
const TEASER = 600;

/** Whether an element belongs to something else than the article with that headline. What holds the headline never does. */
export function isOthers(element: Element, headline: Element | null): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (headline && at.contains(headline)) return false;
    if (at.matches(OTHER) || OTHER_NAME.test(`${at.getAttribute('class') ?? ''} ${at.id ?? ''}`)) return true;
    if (at.localName === 'footer' && !at.closest('article, main')) return true;
    if (isTeaser(at)) return true;
    // One article beside the headline's own is another; where the headline stands in none, its body may be one.
    if (headline && at.matches('article, [role="article"]') && headline.closest('article, [role="article"]'))
      return true;
  }
  return false;
}

function isTeaser(element: Element): boolean {
  if (!element.matches(UNIT) || (element.textContent ?? '').length > TEASER) return false;
  if (element.matches('a[href]')) return isHeadlineLink(element);
  return [...element.querySelectorAll('a[href]')].some(isHeadlineLink);
}
