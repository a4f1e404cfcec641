import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '@/components/PageNotice.css?inline';
import tokens from '@/components/tokens.css?inline';
import { readSettings } from '@/utils/settings.ts';
import { showNotice } from './show-notice.ts';

declare global {
  /** Shows a sentence over the page, for a while. Set in the tabs where somebody saves without popup or reader. */
  var klartextNotice: (sentence: string) => Promise<boolean>;
}

/** Comes into a page to say a sentence, when nothing else of Klartext is open there. */
export default defineUnlistedScript(() => {
  globalThis.klartextNotice = async (sentence) => {
    const { theme } = await readSettings();
    showNotice({ sentence, theme, styles: tokens + styles });
    return true;
  };
  return true; // seen by whoever put the script in
});
