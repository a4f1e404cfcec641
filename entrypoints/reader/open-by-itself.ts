import { articleIdAt } from '@/utils/address-id.ts';
import { ask } from '@/utils/page-messages.ts';
import { lendFonts } from './fonts.ts';
import { leaveReader, openUnasked, provide } from './open-reader.ts';
import { isReturn, untilInteractive, untilParsed } from './page-state.ts';
import { readAhead } from './read.ts';
import { isVeiled, liftVeil } from './veil.ts';
import { warmUp } from './warm-up.tsx';

/** Pages that change by themselves change their address first. So long the article before waits for the next one. */
const PATIENCE_MS = 1000;

let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Opens the reader on a page that is still arriving, before its original was seen. On pages whose original
 * is there already it does nothing. In pages that are made ready before anybody sees them it opens, too: the
 * veil's second may have passed when they are shown.
 */
export async function openOnArrival(): Promise<void> {
  const articleId = articleIdAt(location.href);
  if (document.readyState !== 'loading' || articleId === undefined) return;
  const asking = ask('isWanted', { articleId, isNew: !isReturn() });
  const arriving = provide(lendFonts); // the page is not laid out yet: later, fonts would do that to it a second time
  const parsed = untilParsed();
  warmUp();
  await untilInteractive();
  const reading = isVeiled() ? readAhead() : undefined; // while the answer is on its way
  if (!reading) await parsed;
  const isWanted = isVeiled() && (await asking);
  await openUnasked(arriving, () => isWanted && isVeiled(), reading);
  liftVeil();
}

/** Follows a page that has become another one without being loaded. */
export async function followPage(isArticle: boolean): Promise<void> {
  clearTimeout(leaving);
  const articleId = articleIdAt(location.href);
  const isHere = () => articleId === articleIdAt(location.href);
  if (isArticle && articleId && (await ask('isWanted', { articleId, isNew: false })))
    await openUnasked(provide(), isHere);
  else leaving = setTimeout(leaveReader, articleId ? PATIENCE_MS : 0);
}
