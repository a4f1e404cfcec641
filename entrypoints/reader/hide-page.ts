import { adopt } from './adopt.ts';

/**
 * The page is transparent rather than not displayed: it keeps its layout, and with it the scroll position. What it
 * lays into the top layer escapes that, and is hidden by itself. In a layer, `!important` beats all that pages
 * mark so, however precisely they select it.
 */
const HIDDEN = `@layer {
  html {
    overflow: hidden !important;
    /* In Firefox these reach the top layer, too (tried with 153 in November 2026). */
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
    /* The reader may stand within the body, where that is the only place left to it: the body stays, empty. */
    html > body > * { display: none !important; }
    html > body { all: unset !important; display: block !important; }
  }
}
@page { margin: 20mm 22mm 22mm; }`;

/** Before the page's own transitions hold again: it is there at once and doesn't fade in. */
const RETURNING =
  '@layer { html, html > *, html > * :is(dialog, [popover]) { transition: none !important; } }';

/** Keeps the page from being painted; returns what brings it back, at its scroll position. */
export function hidePage(): () => void {
  const scroll = { left: scrollX, top: scrollY };
  const address = location.href;
  const show = adopt(document, HIDDEN);
  return () => {
    const hold = adopt(document, RETURNING);
    show();
    // A page that has become another one meanwhile has its own place.
    if (location.href === address) scrollTo({ ...scroll, behavior: 'instant' });
    void (document.body && getComputedStyle(document.body).opacity); // draws the line between the two
    hold();
  };
}
