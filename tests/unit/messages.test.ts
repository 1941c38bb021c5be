import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendMessage } from '../../lib/messages.ts';

afterEach(() => vi.restoreAllMocks());

it('a message from a page whose extension was updated is refused, and nothing is thrown past who sent it', async () => {
  // Chrome leaves scripts behind, and throws at once.
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const sent = sendMessage('restoreNames');
  await expect(sent).rejects.toThrow('invalidated');
});
