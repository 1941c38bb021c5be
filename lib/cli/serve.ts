/** A small web server on two origins over a folder of pages, for the demonstration and the tests. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Answer {
  type: string;
  /** Text goes out as UTF-8, bytes as they are. */
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** Answers a path that no file holds. */
export type Routes = Record<string, () => Promise<Answer> | Answer>;

export interface Site {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** The same pages on another host name and port: another origin and another site. */
  other: string;
  close(): void;
}

/** A page's own headers stand in `headers.json` beside it. */
async function headersBeside(file: string): Promise<Record<string, string>> {
  const text = await readFile(join(file, '..', 'headers.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}

async function answer(folder: string, path: string, routes: Routes, other: string): Promise<Answer | null> {
  const route = routes[path];
  if (route) return route();
  const safe = normalize(path).replace(/^(\.\.[/\\])+/, '');
  const file = join(folder, safe.endsWith('/') ? `${safe}index.html` : safe);
  const body = await readFile(file, 'utf8').catch(() => null);
  if (body === null) return null;
  const type = TYPES[extname(file)] ?? 'text/plain; charset=utf-8';
  const headers = extname(file) === '.html' ? await headersBeside(file) : {};
  return { type, body: body.replaceAll('{{other}}', other), headers };
}

const listen = (server: Server) =>
  new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

/**
 * Serves a folder on two free ports of this machine. In pages, `{{other}}` stands for the second
 * origin. Rejects when no port can be had.
 */
export async function serve(folder: string, routes: Routes = {}): Promise<Site> {
  let other = '';
  const make = () =>
    createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
      const found = await answer(folder, path, routes, other).catch((error: unknown) => ({
        type: TYPES['.html'] ?? '',
        body: `<!doctype html><title>Broken</title><pre>${String(error)}</pre>`,
        headers: {},
      }));
      // Browsers ask for it unasked, and a missing one is an error on the console.
      const status = found ? 200 : path === '/favicon.ico' ? 204 : 404;
      response.writeHead(status, { 'cache-control': 'no-store', 'content-type': found?.type ?? '', ...found?.headers });
      response.end(found?.body ?? '');
    });
  const servers = [make(), make()] as const;
  const [port, second] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  other = `http://localhost:${second}`;
  return {
    origin: `http://127.0.0.1:${port}`,
    other,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
