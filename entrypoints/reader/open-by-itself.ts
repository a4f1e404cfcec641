import { untilActivated } from '@/utils/activation.ts';
import { articleIdAt } from '@/utils/address-id.ts';
import { sendMessage } from '@/utils/messages.ts';
import { leaveReader, openUnasked, provide } from './open-reader.ts';
import { isReturn, untilParsed } from './page-state.ts';
import { isVeiled, liftVeil } from './veil.ts';

/** Pages that change by themselves fill up in steps; so long the reader waits for an article to come. */
const PATIENCE_MS = 500;

let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Opens the reader on a page that is still arriving, before its original was seen. On pages whose original
 * is there already it does nothing.
 */
export async function openOnArrival(): Promise<void> {
  const articleId = articleIdAt(location.href);
  if (document.readyState !== 'loading' || articleId === undefined) return;
  await untilActivated(document);
  const asking = sendMessage('isWanted', { articleId, isNew: !isReturn() });
  const arriving = provide();
  await untilParsed();
  const isWanted = isVeiled() && (await asking);
  await openUnasked(arriving, () => isWanted && isVeiled());
  liftVeil();
}

/** Follows a page that has become another one without being loaded. */
export async function followPage(isArticle: boolean): Promise<void> {
  clearTimeout(leaving);
  const articleId = articleIdAt(location.href);
  const isHere = () => articleId === articleIdAt(location.href);
  if (isArticle && articleId && (await sendMessage('isWanted', { articleId, isNew: false })))
    await openUnasked(provide(), isHere);
  else leaving = setTimeout(leaveReader, PATIENCE_MS);
}
