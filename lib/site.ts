/** The site that a frame belongs to. */

/** Host name of this frame's site. A frame without an address of its own belongs to the page that filled it. */
export const siteHost = (): string => location.hostname || document.domain;
