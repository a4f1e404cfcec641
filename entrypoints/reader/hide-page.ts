import { adopt } from './adopt.ts';
import { spareLayout } from './spare-layout.ts';

/**
 * The page is transparent rather than not displayed: it keeps its layout, and with it the scroll position. What it
 * lays into the top layer escapes that, and is hidden by itself. In a layer, `!important` beats all that pages
 * mark so, however precisely they select it. Filters, clips and masks of the root reach the top layer, too, in Firefox
 * (tried with 153 in November 2026). On paper the body stays, empty: the reader may stand within it, where that is the
 * only place left to it.
 */
const HIDDEN = `@layer {
  html {
    overflow: hidden !important;
    filter: none !important;
    clip-path: none !important;
    mask: none !important;
    transition: none !important;
  }
  html > *, html > * :is(dialog, [popover], :fullscreen), ::backdrop {
    opacity: 0 !important;
    transition: none !important;
  }
  @media print {
    html { overflow: visible !important; }
    html > body > * { display: none !important; }
    html > body { all: unset !important; display: block !important; }
  }
}
@page { margin: 20mm 22mm 22mm; }`;

/** Before the page's own transitions hold again: it is there at once and doesn't fade in. */
const RETURNING =
  '@layer { html, html > *, html > * :is(dialog, [popover]) { transition: none !important; } }';

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
  const show = adopt(document, HIDDEN);
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
