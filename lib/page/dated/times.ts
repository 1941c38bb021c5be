/** Dates in `<time>`, of the article: not of teasers, comments, or what its prose tells of. */
import type { NoteDate } from '../../core/schema.ts';
import { agoIn } from '../../core/written/ago.ts';
import { bare } from '../../core/written/bare.ts';
import { machineDate } from '../../core/written/machine.ts';
import { saysChanged } from './labels.ts';
import { isOthers } from './others.ts';
import { NOTHING, type Page, type Told } from './told.ts';

/** More dates than that are many articles'. */
const MOST_DATES = 3;
/** UTF-16 units of other text in its block, beyond which a time is part of a sentence. */
const SENTENCE = 120;
const BLOCK = 'p, li, div, section, header, footer, dd, td, h1, h2, h3';

export function fromTimes({ article, headline, context }: Page): Told {
  if (!article) return NOTHING;
  const times = [...article.querySelectorAll('time')]
    .filter((time) => !isOthers(time, headline) && !isInProse(time))
    .flatMap((time) => {
      const date = dateOf(time);
      return date ? [{ time, date }] : [];
    });
  if (new Set(times.map(({ date }) => date.value)).size > MOST_DATES) return NOTHING;
  const changed = times.filter(({ time }) => isChanged(time));
  const published = times.filter(({ time }) => !isChanged(time));
  const marked =
    published.find(({ time }) => time.hasAttribute('pubdate')) ??
    published.find(({ time }) => /publish|entry-date|posted/i.test(time.className));
  return { published: (marked ?? published[0])?.date ?? null, modified: changed[0]?.date ?? null };

  function dateOf(time: Element): NoteDate | null {
    const text = time.textContent ?? '';
    return (
      machineDate(time.getAttribute('datetime') ?? '', context) ?? machineDate(text, context) ?? agoIn(text, context)
    );
  }
}

function isInProse(time: Element): boolean {
  const block = time.closest(BLOCK);
  const around = (block?.textContent ?? '').replace(/\s+/g, ' ').trim().length - (time.textContent ?? '').trim().length;
  if (block?.localName === 'p') return around > SENTENCE / 3 && /[.!?。।؟]\s*$/.test(block.textContent ?? '');
  return block?.matches('li, dd, td') === true && around > SENTENCE;
}

/** Whether a time says, or the words before it, that it is when the article was last changed. */
function isChanged(time: Element): boolean {
  if (/updat|modif/i.test(`${time.className} ${time.getAttribute('itemprop') ?? ''}`)) return true;
  const before = [...(time.parentNode?.childNodes ?? [])];
  const label = before
    .slice(0, before.indexOf(time))
    .map((node) => node.textContent ?? '')
    .join(' ');
  return saysChanged(bare(label).slice(-30));
}
