/** The way from the popup to the side panel (Chrome) or the sidebar (Firefox), which stays open while reading. */
import { browser } from 'wxt/browser';

/** Firefox's own, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * What opens the panel beside the page and closes the popup; undefined where the browser has none.
 * To be called while a press is being handled: browsers open it for nothing else.
 */
export function panelOpener(): (() => void) | undefined {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction) return () => void sidebarAction.open().then(() => window.close());
  if (!browser.sidePanel?.open) return undefined;
  // Asked for ahead: a press is over by the time that this is answered.
  let here: number = browser.windows.WINDOW_ID_CURRENT;
  browser.windows.getCurrent().then(({ id = here }) => {
    here = id;
  });
  return () => void browser.sidePanel.open({ windowId: here }).then(() => window.close());
}
