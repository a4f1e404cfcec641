import { adopt, createSheet } from './adopt.ts';

let sparing: CSSStyleSheet | undefined;

/**
 * Keeps the page's body from being laid out on screens. `!important`, in a layer, as in `hidden-page.css`: whatever the
 * page says of its body.
 *
 * @param height what it holds open meanwhile, in pixels, so that the page stays where it was scrolled to
 * @returns lets it be laid out again
 */
export function spareLayout(height: number): () => void {
  sparing = createSheet(
    `@layer klartext{@media screen{html>body{content-visibility:hidden!important;min-height:${height}px!important}}}`,
  );
  const end = adopt(document, sparing);
  return () => {
    sparing = undefined;
    end();
  };
}

/** Looks at the page by its own styles: of what isn't laid out browsers say that nobody can see it. */
export function byOwnStyles<Seen>(look: () => Seen): Seen {
  const sheet = sparing;
  if (!sheet) return look();
  sheet.disabled = true;
  try {
    return look();
  } finally {
    sheet.disabled = false;
  }
}
