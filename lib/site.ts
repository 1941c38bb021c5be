/** The site that a frame belongs to, and switching Latar off there. */
import { switchSite } from './settings.ts';
import { changeSettings } from './settings-store.ts';

/** Host name of this frame's site. A frame without an address of its own belongs to the page that filled it. */
export const siteHost = (): string => location.hostname || document.domain;

export async function switchSiteOff(): Promise<void> {
  await changeSettings((now) => switchSite(now, siteHost(), false));
}
