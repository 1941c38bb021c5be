/** When the first page is opened by itself. */

/** Only as Latar comes to a browser: neither its own updates nor the browser's bring it again. `reason`: as `onInstalled` says it. */
export const opensFirstPage = (reason: string): boolean => reason === 'install';
