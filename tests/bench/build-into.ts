/** `node build-into.ts BROWSER FOLDER`: a build of the extension, in a process of its own so that its output can be kept. */
import { build } from 'wxt';

const [, , browser, outDir] = process.argv;
await build({ browser, outDir } as Parameters<typeof build>[0]);
