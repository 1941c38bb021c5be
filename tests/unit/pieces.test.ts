import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { piecesOf, runsIn } from '../../lib/page/pieces.ts';

afterEach(() => vi.unstubAllGlobals());

/** The runs that hold a Z, read after the page changed, and how many scopes have to be read again. */
function readAfter(change: (body: HTMLElement) => void): { runs: string[]; stale: number } {
  const { document } = parseHTML('<html><body><p>One.</p><p>Two Z.</p><p>Three.</p><p>Four Z.</p></body></html>');
  vi.stubGlobal('document', document);
  const [piece] = [...piecesOf(document.body)];
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
