import Readability from '@mozilla/readability/Readability.js';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

declare global {
  /** Readability, in the few tabs that need it. */
  var klartextReadability: typeof Readability | undefined;
}

/** Comes into a page after the reader, where that finds too little text by itself. */
export default defineUnlistedScript(() => {
  globalThis.klartextReadability = Readability;
});
