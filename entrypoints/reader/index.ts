import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadOptions } from '@/utils/messages.ts';
import { answer, ask } from '@/utils/page-messages.ts';
import { followPage, openOnArrival } from './open-by-itself.ts';
import { openReader, tell, toggleReader } from './open-reader.ts';
import { untilParsed } from './page-state.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { refuseScripts } from './refuse-scripts.ts';

declare global {
  /** Set in the tab by the first injection; the script may be put in again with every click. */
  var klartextReader: true | undefined;
}

export default defineUnlistedScript(() => {
  // Chromium lets scripts into the shell around its PDF viewer, but the text is out of their reach.
  if (document.contentType === 'application/pdf') return false;
  if (globalThis.klartextReader) return true;
  globalThis.klartextReader = true;
  refuseScripts();
  answer({
    readArticle,
    openReader,
    toggleReader,
    tell,
    prepareReader: prepare,
    pageMoved: ({ isArticle }) => followPage(isArticle),
  });
  void openOnArrival();
  return true; // seen by whoever put the script in
});

async function readArticle({ anyway }: ReadOptions) {
  await untilParsed();
  const { extraction } = await read({ anyway });
  // What was only tried is no article for that: the toolbar stays quiet.
  if (extraction.ok && !anyway) {
    const { id, readingTime } = extraction.article;
    await ask('judged', { isArticle: true, id, readingTime }); // now to the word
  }
  return extraction;
}
