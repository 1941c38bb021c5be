/** What a page is about as far as its elements tell: where its matter stands, and in which language. */
import { isUnread, TEXTS } from './reading.ts';

/** What of the page is its matter, as far as it says. */
export const mainPart = (document: Document): Element =>
  document.querySelector('article, main, [role="main"]') ?? document.body ?? document.documentElement;

/** The first so many UTF-16 units of what is read of the page's matter, for telling its language. */
export function sampleOf(document: Document, most: number): string {
  const walker = document.createTreeWalker(mainPart(document), TEXTS);
  const known = new Map();
  let text = '';
  while (text.length < most && walker.nextNode()) {
    if (!isUnread(walker.currentNode, known)) text += `${(walker.currentNode as Text).data.trim()} `;
  }
  return text;
}

/** The declared language of an element, '' when nothing above it declares one. */
export function declaredLanguage(node: Node): string {
  return (node as Element).closest?.('[lang]')?.getAttribute('lang') ?? '';
}
