/** The way from a card to the timeline: the popup, filtered; where the browser will not open it, a tab beside. */
import { browser } from 'wxt/browser';

/** Shows the timeline of an entity for a tab. */
export async function showTimeline(tabId: number, entity: string): Promise<void> {
  const path = `/popup.html?tab=${tabId}&entity=${encodeURIComponent(entity)}`;
  // Chrome 127 and Firefox 149 open it without a click on the button; others refuse, and a tab serves as well.
  try {
    await browser.action.setPopup({ tabId, popup: path });
    await browser.action.openPopup();
  } catch {
    const tab = await browser.tabs.get(tabId);
    await browser.tabs.create({
      url: browser.runtime.getURL(path as '/popup.html'),
      index: tab.index + 1,
      openerTabId: tabId,
    });
  } finally {
    // The button itself opens the popup unfiltered.
    await browser.action.setPopup({ tabId, popup: '/popup.html' });
  }
}
