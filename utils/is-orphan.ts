import { browser } from 'wxt/browser';

/** Whether the extension that put this script in is gone: updated, or taken away. All that it is asked for throws then. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;
