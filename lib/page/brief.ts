/** What a page says of itself when a card is asked for. */
import { BRIEF_TEXT } from '../core/limits.ts';
import { tally } from '../core/settle.ts';
import type { PageBrief } from '../core/types.ts';
import { articleDate, articleTitle } from './article.ts';
import { runsOf } from './runs.ts';
import type { Spotting } from './spotting.ts';

export function briefOf(document: Document, spotting: Spotting): PageBrief {
  const root = document.querySelector('article, main, [role="main"]') ?? document.body ?? document.documentElement;
  let text = '';
  for (const run of runsOf(root)) {
    if (text.length > BRIEF_TEXT) break;
    text += `${run.text.replace(/\s+/g, ' ').trim()}\n`;
  }
  return {
    title: articleTitle(document).slice(0, 500),
    text: text.slice(0, BRIEF_TEXT),
    lang: spotting.language(),
    date: articleDate(document),
    mentions: tally(spotting.visible().map(({ mention }) => mention)),
  };
}
