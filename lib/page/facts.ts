/** What a page says of itself, told when a card or the popup asks: too much to carry on every page. */
import { BRIEF_TEXT } from '../core/limits.ts';
import type { PageFacts } from '../core/types.ts';
import { articleDate, articleTitle } from './article.ts';
import { mainPart } from './matter.ts';
import { textOf } from './runs.ts';

export const factsOf = (document: Document): PageFacts => ({
  title: articleTitle(document).slice(0, 500),
  text: textOf(mainPart(document), BRIEF_TEXT),
  ...articleDate(document, new Date()),
});
