/** The visible text of an HTML document, by the same walk that the extension uses in a page. */
import { parseHTML } from 'linkedom';
import { runsOf } from '../page/runs.ts';

/** Runs of the document, white space folded, one a paragraph; and the language it declares ('' when none). */
export function visibleText(html: string): { text: string; lang: string } {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const runs: string[] = [];
  for (const run of runsOf(document.documentElement as unknown as Element))
    runs.push(run.text.replace(/\s+/g, ' ').trim());
  return { text: runs.filter(Boolean).join('\n\n'), lang: document.documentElement.getAttribute('lang') ?? '' };
}
