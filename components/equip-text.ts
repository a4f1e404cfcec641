import { i18n } from '#i18n';
import { letEnlarge } from './let-enlarge.ts';
import { letScroll } from './let-scroll.ts';
import { openInNewTab } from './open-in-new-tab.ts';
import type { ShownPicture } from './PictureView.tsx';

/**
 * Gives what was extracted the behaviour that HTML alone doesn't have: the content is not ours to render, so its
 * elements get it after they are there.
 *
 * @param onEnlarge given in the reader, which lies in the page's own tab: there links lead on in it
 * @returns undoes what outlives the elements
 */
export function equipText(text: HTMLElement, onEnlarge?: (picture: ShownPicture) => void): () => void {
  const labels = { table: i18n.t('article.table'), pre: i18n.t('article.preformatted') };
  const stops = [letScroll(text, labels)];
  if (onEnlarge) letEnlarge(text, onEnlarge);
  else stops.push(openInNewTab(text));
  return () => {
    for (const stop of stops) stop();
  };
}
