/** TypeScript of ours as one script for a page. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { MINIFY } from '../../lib/cli/minify.ts';

/** Bundles an entry of `tests/bench/page/` as the extension's own build would, minified; `es`: as a module with what it exports. */
export async function bundle(entry: string, format: 'iife' | 'es' = 'iife'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      ...MINIFY,
      target: 'esnext',
      rollupOptions: {
        input: resolve(import.meta.dirname, 'page', entry),
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: { format, name: 'latarBenchModule' },
      },
    },
  });
  const output = 'output' in result ? result.output : [];
  const chunk = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`The bundle of ${entry} is empty.`);
  return chunk.code;
}
