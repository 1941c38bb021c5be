import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { piecesOf, runsIn } from '../../lib/page/pieces.ts';

afterEach(() => vi.unstubAllGlobals());

/** The runs that hold a Z, read after the page changed, and how many scopes have to be read again. */
function readAfter(change: (body: HTMLElement) => void): { runs: string[]; stale: number } {
  const { document } = parseHTML('<html><body><p>One.</p><p>Two Z.</p><p>Three.</p><p>Four Z.</p></body></html>');
  vi.stubGlobal('document', document);
  const [piece] = [...piecesOf([document.body])];
  if (!piece) throw new Error('A page with text has no piece');
  change(document.body);
  const stale: Node[] = [];
  const next = (from: number) => piece.text.indexOf('Z', from);
  const runs = [...runsIn(piece, next, new Map(), stale)].map(({ text }) => text);
  return { runs, stale: stale.length };
}

describe('a piece of a page that changed since it was taken', () => {
  it.each<[string, (body: HTMLElement) => void, string[], number]>([
    ['not at all', () => {}, ['Two Z.', 'Four Z.'], 0],
    ['behind its names', (body) => body.insertAdjacentHTML('beforeend', '<p>Five.</p>'), ['Two Z.', 'Four Z.'], 0],
    ['before them', (body) => body.insertAdjacentHTML('afterbegin', '<p>None.</p>'), [], 1],
    ['between them', (body) => body.children[1]?.insertAdjacentHTML('afterend', '<p>New.</p>'), ['Two Z.'], 1],
    ['by losing text', (body) => body.children[0]?.remove(), [], 1],
    ['by losing its last name', (body) => body.lastElementChild?.remove(), ['Two Z.'], 1],
  ])('%s', (_, change, runs, stale) => expect(readAfter(change)).toEqual({ runs, stale }));
});

describe('the pieces of a page that is too large for one', () => {
  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => `<p>Line <b>${from + i}</b>.</p>`).join('');
  const textsOf = (html: string) => {
    const { document, Element } = parseHTML(`<html><body>${html}</body></html>`);
    // linkedom finds no elements by "*".
    Element.prototype.getElementsByTagName = function (this: Element) {
      return this.querySelectorAll('*') as unknown as HTMLCollectionOf<Element>;
    } as Element['getElementsByTagName'];
    return [...piecesOf([document.body])].map(({ text }) => text);
  };
  const long = 'x'.repeat(10_001);

  it('hold every text once, in order, wherever it stands', () => {
    const html = `<header>Top</header><main><article>${lines(400)}<section>${lines(400, 400)}</section></article><aside>${lines(20, 800)}</aside></main>`;
    const said = Array.from({ length: 820 }, (_, i) => `Line ${i}.`).join('');
    expect(textsOf(html).join('')).toBe(`Top${said}`);
  });

  it.each([
    ['scripts between many lines', `${lines(400)}<script>let Z</script>${lines(2)}`],
    ['scripts between few parts', `<script>let Z</script><div>${lines(400)}</div>`],
    ['long code between many lines', `${lines(400)}<pre>Z${long}</pre>`],
    ['what is hidden, between few parts', `<div hidden>Z</div><div>${lines(400)}</div>`],
  ])('leave out %s', (_, html) => expect(textsOf(html).join('')).not.toContain('Z'));

  it('end with the block that makes them long', () => {
    const texts = textsOf(lines(4000));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text.length).toBeLessThan(10_000 + 'Line 3999.'.length + 1);
  });

  it('keep a long part with many elements apart from its neighbours', () => {
    const part = `<div>${long}${lines(400)}</div>`;
    expect(
      textsOf(`${lines(20)}${part}${lines(20)}`).some((text) => text.startsWith('x') && !text.endsWith('Line 19.')),
    ).toBe(true);
  });
});

describe('the pieces of what came side by side', () => {
  const piecesAmong = (html: string) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const nodes = [...document.body.childNodes];
    return [...piecesOf(nodes, nodes.length)];
  };

  it.each([
    ['a few', '<p>One.</p><p>Two.</p>', 'One.Two.'],
    ['comments and scripts among them', '<p>One.</p><!--Z--><script>let Z</script><p>Two.</p>', 'One.Two.'],
    ['many', '<p>So.</p>'.repeat(40), 'So.'.repeat(40)],
    ['comments and scripts among many', '<p>So.</p><!--Z--><script>let Z</script>'.repeat(40), 'So.'.repeat(40)],
    ['an element without text', '<p></p><p>Two.</p>', 'Two.'],
  ])('%s: one', (_, html, text) => {
    const [piece, ...more] = piecesAmong(html);
    expect(piece?.text).toBe(text);
    expect(more).toEqual([]);
  });

  it('a comment alone: none', () => expect(piecesAmong('<!--Z-->')).toEqual([]));
});
