/** The test pages on two origins, with the one that React renders. */
import { resolve } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { type Answer, type Routes, type Site, serve } from '../../lib/cli/serve.ts';
import { Article } from '../pages/react/article.ts';

export const PAGES = resolve(import.meta.dirname, '../pages');

async function bundleClient(): Promise<Answer> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, rollupOptions: { input: resolve(PAGES, 'react/client.ts') } },
  });
  const output = 'output' in result ? result.output : [];
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The React page has no client bundle.');
  return { type: 'text/javascript; charset=utf-8', body: entry.code };
}

const renderPage = (): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that hydrates</title></head><body><div id="root">${renderToString(createElement(Article))}</div><script src="/react/client.js"></script></body></html>`,
});

export interface TestSite extends Site {
  /** Serves one document more, or what is answered when it is asked for; gives its slug. */
  put(document: Answer | (() => Answer)): string;
}

/** Serves everything under `tests/pages`, and what tests add to it. */
export async function serveTestPages(): Promise<TestSite> {
  const client = await bundleClient();
  const routes: Routes = { '/react/': renderPage, '/react/client.js': () => client };
  let made = 0;
  return {
    ...(await serve(PAGES, routes)),
    put(document) {
      const slug = `made/${++made}`;
      routes[`/${slug}/`] = typeof document === 'function' ? document : () => document;
      return slug;
    },
  };
}
