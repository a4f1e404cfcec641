import type { Popup } from './session.ts';

// What runs in the popup or in the reader runs there alone: it can use nothing of this file.

/** How the first paragraph of the popup is drawn. */
export function readText(popup: Popup) {
  return popup.evaluate((view) => {
    const style = (selector: string) =>
      view.getComputedStyle(view.document.querySelector(selector) ?? view.document.body);
    const round = (value: number) => Math.round(value * 100) / 100;
    const { fontFamily, fontSize, lineHeight, textAlign, hyphens } = style('.article-text > p');
    const size = Number.parseFloat(fontSize);
    return {
      face: fontFamily.split(',')[1]?.replaceAll('"', '').trim(), // the first is its name in the reader
      size: round(size),
      leading: round(Number.parseFloat(lineHeight) / size),
      headline: round(Number.parseFloat(style('h1').fontSize)),
      align: textAlign,
      hyphens,
    };
  });
}

/** How the reader draws its first paragraph, on its paper. */
export function readReader(root: ShadowRoot) {
  const style = (selector: string) => getComputedStyle(root.querySelector(selector) ?? document.body);
  const { fontFamily, fontSize, lineHeight, textAlign } = style('.article-text > p');
  return {
    face: fontFamily.split(',')[0]?.replaceAll('"', '').replace('Klartext ', ''),
    size: fontSize,
    leading: lineHeight,
    headline: style('h1').fontSize,
    align: textAlign,
    paper: style('dialog').backgroundColor,
  };
}

/** The fonts that something is drawn in, as "Literata italic". */
export function readLoadedFonts(popup: Popup): Promise<string[]> {
  return popup.evaluate((view) =>
    [...view.document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, style }) => `${family.replaceAll('"', '')} ${style}`),
  );
}

/** What of the menu is cut off, at its own edge or the window's. */
export function findOutside(menu: Element): string[] {
  const { left, right } = menu.getBoundingClientRect();
  const parts = [...menu.querySelectorAll('*'), menu].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.left < Math.max(left, 0) || box.right > Math.min(right, innerWidth);
  });
  return parts.map((part) => part.outerHTML);
}
