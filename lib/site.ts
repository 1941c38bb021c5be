/** The site that a frame belongs to. */

/** Host name of this frame's site. A frame without an address of its own belongs to the page that filled it. */
export const siteHost = (): string => location.hostname || document.domain;

/** Whether this is a page of an extension, ours that is: no other has scripts of ours. */
export const isOwnPage = (): boolean => location.protocol.endsWith('-extension:');
