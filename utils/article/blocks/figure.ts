import type { Page } from '../page.ts';
import { squeeze, visibleText } from '../text.ts';
import { appendInline, isInline, tidy } from './inline.ts';
import { copyNumbers } from './numbers.ts';
import { pictureAddress } from './picture.ts';

const LONGEST_CAPTION = 400;

/** More than a caption says. */
const MORE = 'blockquote, pre, table, iframe, video, audio';

/** A fresh `figure` for one picture, once an address; nothing where there is no real picture. */
export function buildPicture(image: Element, page: Page): HTMLElement[] {
  const address = pictureAddress(image, page);
  if (!address || page.pictures.has(address)) return [];
  page.pictures.add(address);
  const copy = page.make('img');
  copy.setAttribute('src', address);
  copy.setAttribute('alt', squeeze(image.getAttribute('alt')));
  copyNumbers(image, copy, 'width', 'height');
  return [page.make('figure', [copy])];
}

/** The real pictures below an element; where there are none, their `noscript` twins. */
export function picturesIn(element: Element, page: Page): Element[] {
  const isReal = (image: Element) => pictureAddress(image, page);
  const pictures = [...element.querySelectorAll('img')].filter(isReal);
  return pictures.length > 0
    ? pictures
    : [...element.querySelectorAll('noscript')].flatMap(picturesInNoscript).filter(isReal);
}

/** Where scripts run, what stands in a `noscript` is text: it is read as HTML in a document that loads nothing. */
export function picturesInNoscript(noscript: Element): Element[] {
  if (noscript.firstElementChild) return [...noscript.querySelectorAll('img')];
  const source = noscript.textContent ?? '';
  if (!source.includes('<img')) return [];
  const inert = noscript.ownerDocument.implementation.createHTMLDocument('');
  inert.body.innerHTML = source.replace(/\son\w+\s*=/gi, ' data-off='); // no event attribute may trip the page's CSP
  return [...inert.querySelectorAll('img')];
}

/** Figures, and boxes that hold one picture and its caption, as one `figure`. */
export function buildFigure(element: Element, page: Page): HTMLElement[] {
  const figures = picturesIn(element, page).flatMap((image) => buildPicture(image, page));
  figures.at(-1)?.append(...buildCaption(element, page));
  return figures;
}

/**
 * Whether an element is pictures and their caption: by its name, or in all but name as one picture, and no mere icon,
 * and a short text. A figure with a quote or film in it is read as what is in it.
 */
export function isFigure(element: Element, page: Page): boolean {
  if (element.localName === 'figure')
    return element.querySelector('img, noscript') !== null && !element.querySelector(MORE);
  if (!element.matches('div, aside, section, span, a')) return false;
  const [image, second] = element.querySelectorAll('img:not(noscript *)');
  if (!image || second || !pictureAddress(image, page)) return false;
  if (element.querySelector(`h1, h2, h3, h4, li, ${MORE}`)) return false;
  return visibleText(element).length <= LONGEST_CAPTION;
}

/** The text of a figure as its caption: with marks and links where it is one line, plain where it is in parts. */
function buildCaption(element: Element, page: Page): HTMLElement[] {
  const caption = page.make('figcaption');
  const source = element.querySelector('figcaption') ?? element;
  if ([...source.children].every(isInline)) appendInline(source, caption, page);
  else caption.append(visibleText(source, page.isHidden));
  tidy(caption);
  return caption.textContent ? [caption] : [];
}
