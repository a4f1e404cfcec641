import Readability from '@mozilla/readability/Readability.js';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { untrap } from '@/utils/article/untrap.ts';

interface FurtherReading {
  Readability: typeof Readability;
  untrap: typeof untrap;
}

declare global {
  /** What the few tabs need that the reader can't read alone. */
  var klartextNet: FurtherReading | undefined;
}

/** Comes into a page after the reader, where that finds too little text by itself, or traps. */
export default defineUnlistedScript(() => {
  globalThis.klartextNet = { Readability, untrap };
});
