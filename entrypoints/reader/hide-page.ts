import { adopt } from './adopt.ts';
import hidden from './hidden-page.css?inline';
import { spareLayout } from './spare-layout.ts';

/**
 * Before the page's own transitions hold again: it is there at once and doesn't fade in. `!important`, for pages mark
 * theirs so; in a layer it beats them.
 */
const RETURNING = '@layer{html,html>*,html>* :is(dialog,[popover]){transition:none!important}}';

/** Room for every scroll position that a browser may want to restore on a page that is still arriving, in pixels. */
const ANY_HEIGHT = 100_000;

/** The page beneath the reader. */
export interface HiddenPage {
  /** Brings it back, at its scroll position. */
  show(): void;
  /** Lets its body be laid out again, where the reader has to stand in it. */
  layOut(): void;
}

/**
 * Keeps the page from being painted, and where that leaves its scroll position from being laid out: fonts that are
 * lent to the reader would lay out all of it anew.
 *
 * @param isArriving whether nothing of the page was seen yet; then its layout isn't asked for either
 */
export function hidePage(isArriving: boolean): HiddenPage {
  const scroll = isArriving ? undefined : { left: scrollX, top: scrollY };
  const address = location.href;
  const height = isArriving ? ANY_HEIGHT : document.documentElement.scrollHeight;
  const isSpared = isArriving || canHold();
  const show = adopt(document, hidden);
  const layOut = isSpared ? spareLayout(height) : () => undefined;
  return {
    layOut,
    show() {
      const hold = adopt(document, RETURNING);
      layOut();
      show();
      // A page that has become another one meanwhile has its own place.
      if (scroll && location.href === address) scrollTo({ ...scroll, behavior: 'instant' });
      void (document.body && getComputedStyle(document.body).opacity); // draws the line between the two
      hold();
    },
  };
}

/** Whether an empty body can hold the page's height open: not within a root that is turned or scaled. */
function canHold(): boolean {
  const { transform, writingMode } = getComputedStyle(document.documentElement);
  return transform === 'none' && writingMode === 'horizontal-tb';
}
