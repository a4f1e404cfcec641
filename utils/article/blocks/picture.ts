import { parseUrl } from '../address.ts';
import type { Page } from '../page.ts';

/** Where lazy loaders keep the real address, in the order of trust. */
export const LAZY = ['data-original', 'data-src', 'data-lazy-src', 'data-lazy'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Widest version worth loading: more is not seen in a column of text, even on dense screens. */
const WIDEST = 2000;

/** Pictures smaller than 40 pixels are icons, spacers and counters. */
const TINY = /^[0-3]?\d(?:px)?$/;

const PLACEHOLDER = /[/_.-](?:blank|spacer|placeholder|pixel|transparent|1x1)[_.-]/i;

/** A picture's real, absolute address; `undefined` for placeholders, icons and counters. */
export function pictureAddress(image: Element, page: Page): string | undefined {
  if (['width', 'height'].some((side) => TINY.test(image.getAttribute(side) ?? ''))) return undefined;
  const sets = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const candidates = [
    ...LAZY.map((name) => image.getAttribute(name)),
    ...sets.flatMap((element) => LAZY_SETS.map((name) => widest(element.getAttribute(name)))),
    fromTemplate(image),
    image.getAttribute('src'),
  ];
  for (const candidate of candidates) {
    const url = parseUrl(candidate, page.base);
    if (url && isPictureUrl(url)) return url.href;
  }
  return undefined;
}

/** Placeholders are small, or called so. */
function isPictureUrl({ protocol, href }: URL): boolean {
  if (protocol === 'data:')
    return href.length > 1000 && /^data:image\/(?:png|jpe?g|webp|gif|avif)/i.test(href);
  return /^https?:$/.test(protocol) && !PLACEHOLDER.test(href.replace(/^.*\//, '/'));
}

/** `data-resp-root` of finance.si: an address with `#XXX#` for the width. */
function fromTemplate(image: Element): string | undefined {
  const template = image.getAttribute('data-resp-root');
  return template?.replace('#XXX#', image.getAttribute('data-resp-max') ?? '1200');
}

/** The widest version of a `srcset` that is not wider than `WIDEST`, else the narrowest. */
function widest(srcset: string | null): string | undefined {
  if (!srcset) return undefined;
  // An address may hold commas; a candidate ends at a comma that follows its width or a space.
  const candidates = [
    ...srcset.matchAll(/(?<![^\s,])([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+)(w|x))?\s*(?:,|$)/g),
  ].map(([, address = '', size = '1', unit]) => ({
    address,
    width: unit === 'w' ? Number(size) : Number(size) * 1000,
  }));
  candidates.sort((a, b) => a.width - b.width);
  return (candidates.findLast(({ width }) => width <= WIDEST) ?? candidates[0])?.address;
}
