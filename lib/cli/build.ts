/** Both browsers' versions of the extension, unpacked, into `.output/`. */
import { BUILD, type Family } from './browsers/names.ts';
import { step } from './progress.ts';
import { run, tail } from './run.ts';

const TARGET: Record<Family, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Builds one version. Rejects with the end of the build's output when it fails. */
export async function build(family: Family): Promise<void> {
  await step(`Building for ${TARGET[family]} into ${BUILD[family]}`, async () => {
    const { code, output } = await run('wxt', ['build', '-b', TARGET[family]]);
    if (code !== 0) throw new Error(tail(output));
  });
}
