/** Opens the popup or the panel: React comes while page, settings and database answer. */
import { askAhead, type Opening } from './ahead.ts';

export async function open(opening: Opening): Promise<void> {
  const ahead = askAhead(opening);
  const { mount } = await import('./mount.tsx');
  await mount(opening, ahead);
}
