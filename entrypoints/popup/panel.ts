/** The way from the popup to the side panel (Chrome) or the sidebar (Firefox), which stays open while reading. */
import { browser } from 'wxt/browser';
import { type Chosen, handOver, takeBack } from './handed.ts';

/** Firefox's own, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * What opens the panel beside the page, with what the reader had chosen, and closes the popup;
 * undefined where the browser has none. To be called while a press is being handled: browsers open it for nothing else.
 */
export function panelOpener(): ((chosen: Chosen) => void) | undefined {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  const openBy = (open: () => Promise<void>) => (chosen: Chosen) => {
    void handOver(chosen);
    open().then(() => window.close(), takeBack);
  };
  if (sidebarAction) return openBy(() => sidebarAction.open());
  if (!browser.sidePanel?.open) return undefined;
  // Asked for ahead: a press is over by the time that this is answered.
  let here: number = browser.windows.WINDOW_ID_CURRENT;
  browser.windows.getCurrent().then(({ id = here }) => {
    here = id;
  });
  return openBy(() => browser.sidePanel.open({ windowId: here }));
}
