import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ReadAloudBar } from '@/components/ReadAloudBar.tsx';

declare global {
  /** What reads aloud, in the tabs where somebody listens. */
  var klartextReadAloud: typeof ReadAloudBar | undefined;
}

/**
 * Comes into a page after the reader, when somebody wants to listen. It draws with the reader's Preact, see
 * `wxt.config.ts`.
 */
export default defineUnlistedScript(() => {
  globalThis.klartextReadAloud = ReadAloudBar;
});
