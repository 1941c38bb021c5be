/** Documents that a test writes itself: what is on the page stands beside what is expected of it. */
import type { Answer } from '../../lib/cli/serve.ts';

interface Frame {
  lang?: string;
  /** More of the opening tag of `html`. */
  attributes?: string;
  head?: string;
  headers?: Record<string, string>;
}

/** An HTML document around a body, in English unless another language is given. */
export const html = (body: string, { lang = 'en', attributes = '', head = '', headers = {} }: Frame = {}): Answer => ({
  type: 'text/html; charset=utf-8',
  headers,
  body: `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8"><title>Made for a test</title>${head}</head><body>${body}</body></html>`,
});

/** For an attribute in double quotes, such as `srcdoc`. */
export const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
