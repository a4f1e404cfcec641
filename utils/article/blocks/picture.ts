import { parseUrl } from '../address.ts';
import type { Page } from '../page.ts';

/** Where lazy loaders keep the real address, in the order of trust. */
export const LAZY = ['data-original', 'data-src', 'data-lazy-src', 'data-lazy'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Widest version worth loading: more is not seen in a column of text, even on dense screens. */
const WIDEST = 2000;

/** Smaller pictures are icons, spacers and counters. */
const SMALLEST = 40;

const PLACEHOLDER = /(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|1x1)(?:[/_.-]|$)/i;

/** A picture's real, absolute address; `undefined` for placeholders, icons and counters. */
export function pictureAddress(image: Element, page: Page): string | undefined {
  if (isTiny(image)) return undefined;
  const source = image.getAttribute('src');
  const candidates = [
    ...LAZY.map((name) => image.getAttribute(name)),
    ...LAZY_SETS.map((name) => widest(image.getAttribute(name))),
    ...sourcesOf(image),
    fromTemplate(image),
    source && !isPlaceholder(source) ? source : undefined,
  ];
  for (const candidate of candidates) {
    const url = parseUrl(candidate, page.base);
    if (url && isPictureUrl(url)) return url.href;
  }
  return undefined;
}

function isTiny(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const size = image.getAttribute(side);
    return size !== null && /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < SMALLEST;
  });
}

function isPictureUrl({ protocol, href }: URL): boolean {
  if (protocol === 'data:')
    return /^data:image\/(?:png|jpe?g|webp|gif|avif)/i.test(href) && href.length > 1000;
  return (protocol === 'https:' || protocol === 'http:') && !PLACEHOLDER.test(href.replace(/^.*\//, '/'));
}

function isPlaceholder(source: string): boolean {
  return source.startsWith('data:') && source.length < 1000;
}

/** `data-resp-root` of finance.si: an address with `#XXX#` for the width. */
function fromTemplate(image: Element): string | undefined {
  const template = image.getAttribute('data-resp-root');
  return template?.replace('#XXX#', image.getAttribute('data-resp-max') ?? '1200');
}

function sourcesOf(image: Element): (string | undefined)[] {
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  return [...sources].map((source) =>
    widest(source.getAttribute('data-srcset') ?? source.getAttribute('srcset')),
  );
}

/** The widest version of a `srcset` that is not wider than `WIDEST`, else the narrowest. */
function widest(srcset: string | null): string | undefined {
  if (!srcset) return undefined;
  // An address may hold commas; a candidate ends at a comma that follows its width or a space.
  const candidates = [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)(w|x))?\s*(?:,|$)/g)].map(
    ([, address = '', size = '1', unit]) => ({
      address,
      width: unit === 'w' ? Number(size) : Number(size) * 1000,
    }),
  );
  candidates.sort((a, b) => a.width - b.width);
  return (candidates.findLast(({ width }) => width <= WIDEST) ?? candidates[0])?.address;
}
