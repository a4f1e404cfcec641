import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ReadAloud } from '@/utils/read-aloud/read-aloud.ts';

declare global {
  /** What reads aloud, in the tabs where somebody listens. */
  var klartextReadAloud: typeof ReadAloud | undefined;
}

/** Comes into a page after the reader, when somebody wants to listen. */
export default defineUnlistedScript(() => {
  globalThis.klartextReadAloud = ReadAloud;
});
