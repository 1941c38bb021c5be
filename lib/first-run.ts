/** What is done once as Latar comes, or comes anew. */

/** Only as Latar comes to a browser: neither its own updates nor the browser's bring it again. `reason`: as `onInstalled` says it. */
export const opensFirstPage = (reason: string): boolean => reason === 'install';

/** Also as Latar is updated: what it left in pages that are open hears and answers nothing any more. */
export const entersOpenTabs = (reason: string): boolean => reason === 'install' || reason === 'update';
