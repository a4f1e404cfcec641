import { i18n } from '#i18n';
import { findValidAddress } from './valid-address.ts';

/** A picture in a file: where it lies, and its size in pixels where that is known. */
export interface PlacedPicture {
  address: string;
  width?: number;
  height?: number;
}

/** Says where a picture lies in the file; `undefined` where it isn't at hand. */
export type PlacePicture = (src: string) => PlacedPicture | undefined;

const INLINE = 'strong, em, code, sub, sup, mark, q, s, del, ins';
const BLOCKS = 'p, h2, h3, h4, h5, h6, hr, ul, ol, dl, table, blockquote, pre, figure';

/**
 * Makes of sanitised content what validators of HTML and EPUB take: pages nest and number as they like, and
 * browsers forgive them.
 */
export function tidyContent(content: HTMLElement, place: PlacePicture): void {
  for (const link of content.querySelectorAll('a')) tidyLink(link);
  for (const picture of content.querySelectorAll('img')) placePicture(picture, place);
  for (const cell of content.querySelectorAll('td, th')) keepNumbers(cell, ['colspan', 'rowspan'], 1, 1000);
  for (const list of content.querySelectorAll('ol')) keepNumbers(list, ['start'], -32768, 32767);
  for (const inline of content.querySelectorAll(INLINE)) if (inline.querySelector(BLOCKS)) unwrap(inline);
  for (const list of content.querySelectorAll('ul, ol')) fillList(list);
  for (const list of content.querySelectorAll('dl')) if (!isDefinitionList(list)) unwrap(list);
  for (const table of content.querySelectorAll('table')) if (!table.querySelector('td, th')) unwrap(table);
  for (const item of content.querySelectorAll('li, dt, dd, figcaption, caption'))
    if (isStray(item)) rename(item, 'p');
}

/** Puts the picture's place in the file for its address, or a link to it where it isn't at hand. */
export function placePicture(picture: HTMLImageElement, place: PlacePicture): void {
  const src = picture.getAttribute('src') ?? '';
  const alt = picture.getAttribute('alt') ?? '';
  const placed = place(src);
  if (placed) {
    picture.setAttribute('src', placed.address);
    picture.setAttribute('alt', alt);
    setSize(picture, 'width', placed.width);
    setSize(picture, 'height', placed.height);
    return;
  }
  const address = findValidAddress(src);
  const words = alt ? i18n.t('export.namedPicture', [alt]) : i18n.t('export.picture');
  const isLinked = picture.closest('a') !== null;
  const link = picture.ownerDocument.createElement(isLinked || !address ? 'span' : 'a');
  if (address && !isLinked) link.setAttribute('href', address);
  link.textContent = words;
  picture.replaceWith(link);
}

function setSize(picture: HTMLImageElement, side: 'width' | 'height', pixels: number | undefined): void {
  if (pixels) picture.setAttribute(side, String(pixels));
  else picture.removeAttribute(side);
}

function tidyLink(link: HTMLAnchorElement): void {
  const address = findValidAddress(link.getAttribute('href') ?? '');
  if (address === undefined) unwrap(link);
  else link.setAttribute('href', address);
}

function keepNumbers(element: Element, names: string[], least: number, most: number): void {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const number = Number.parseInt(value, 10);
    if (number >= least && number <= most) element.setAttribute(name, String(number));
    else element.removeAttribute(name);
  }
}

/** Whatever stands in a list between its items becomes one. */
function fillList(list: Element): void {
  for (const node of [...list.childNodes]) {
    if (node instanceof Element && node.localName === 'li') continue;
    if (!node.textContent?.trim() && !(node instanceof Element)) continue;
    const item = list.ownerDocument.createElement('li');
    node.replaceWith(item);
    item.append(node);
  }
  if (!list.querySelector('li')) list.remove();
}

/** Terms and what they mean, in turn, and nothing else: what validators ask of a `dl`. */
function isDefinitionList(list: Element): boolean {
  const names = [...list.children].map(({ localName }) => localName);
  return names[0] === 'dt' && names.at(-1) === 'dd' && names.every((name) => name === 'dt' || name === 'dd');
}

function isStray(item: Element): boolean {
  const home =
    { li: 'ul, ol', dt: 'dl', dd: 'dl', figcaption: 'figure', caption: 'table' }[item.localName] ?? '';
  return !item.parentElement?.matches(home);
}

function rename(element: Element, name: string): void {
  const isWhole = !element.querySelector(BLOCKS); // a paragraph holds no further blocks
  const renamed = element.ownerDocument.createElement(isWhole ? name : 'div');
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
