/** The lines of an article where readers look for its date. */
import { runsOf } from '../runs.ts';
import { isOthers } from './others.ts';

export interface Line {
  /** White space folded. */
  text: string;
  block: Element;
}

/** Lines below the headline, above it, and at the end of the article, that may hold its date. */
const BELOW = 14;
const ABOVE = 6;
const LAST = 4;
/** A page of more lines is no article whose end is worth a look. */
const MOST_LINES = 500;

/** Below the headline first, then above it from below, then the article's end; none of others' (`others.ts`). */
export function linesNear(article: Element, headline: Element | null): Line[] {
  const above: Line[] = [];
  const below: Line[] = [];
  let isBelow = headline === null;
  for (const run of runsOf(article)) {
    const text = run.text.replace(/\s+/g, ' ').trim();
    const block = run.block as Element;
    if (headline?.contains(block)) isBelow = true;
    else if (text && !/^h[1-6]$/.test(block.localName)) (isBelow ? below : above).push({ text, block });
    if (below.length > MOST_LINES) break;
  }
  const first = own(below, BELOW, headline);
  const last =
    below.length > MOST_LINES
      ? []
      : own(below.slice(below.indexOf(first.at(-1) as Line) + 1).reverse(), LAST, headline);
  return [...first, ...own(above.reverse(), ABOVE, headline), ...last];
}

/** The first so many lines that are the article's own. */
function own(lines: Line[], most: number, headline: Element | null): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    if (kept.length === most) break;
    if (!isOthers(line.block, headline)) kept.push(line);
  }
  return kept;
}
