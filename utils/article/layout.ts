import type { Layout, Part } from '../sites/site.ts';
import type { ArticleImage } from './article.ts';
import { picturesIn } from './blocks/figure.ts';
import { pictureAddress } from './blocks/picture.ts';
import type { Page } from './page.ts';
import { CREDIT, isSameText, squeeze, visibleText } from './text.ts';

/** What a site's layout names on a page; parts that aren't there are missing. */
export interface LayoutParts {
  body: Element;
  title?: Element | undefined;
  /** Elements outside the body whose content is known, so that nothing else takes them for text. */
  elements: Element[];
  section?: string | undefined;
  lead?: string | undefined;
  authors: string[];
  /** The line with the date of publication and, behind a label, that of the last change. */
  dates?: string | undefined;
  image?: ArticleImage | undefined;
}

/** Reads the parts of the first layout whose body is on the page. */
export function readLayout(page: Page): LayoutParts | undefined {
  for (const layout of page.rules?.layouts ?? []) {
    const body = page.document.querySelector(layout.body);
    if (body) return readParts(page, layout, body);
  }
  return undefined;
}

const read = (element: Element | null | undefined): string => (element ? visibleText(element) : '');

function readParts(page: Page, { parts }: Layout, body: Element): LayoutParts {
  const find = (part: Part): Element | undefined => {
    const selector = parts[part];
    return (selector && page.document.querySelector(selector)) || undefined;
  };
  const textOf = (part: Part): string | undefined => read(find(part)) || undefined;
  const names = [...page.document.querySelectorAll(parts.authors ?? ':not(*)')];
  const title = find('title');
  const image = find('image');
  return {
    body,
    title,
    elements: [find('section'), find('lead'), image, ...names].flatMap((element) => element ?? []),
    section: textOf('section'),
    lead: textOf('lead'),
    authors: names.map(read),
    dates: textOf('dates'),
    image: image && readImage(page, image, parts, read(title)),
  };
}

function readImage(
  page: Page,
  element: Element,
  parts: Layout['parts'],
  title: string,
): ArticleImage | undefined {
  const [picture] = picturesIn(element, page);
  const src = picture && pictureAddress(picture, page);
  if (!picture || !src) return undefined;
  const inside = (selector: string | undefined) => (selector ? read(element.querySelector(selector)) : '');
  return describeImage(
    page,
    src,
    picture.getAttribute('alt') ?? '',
    inside(parts.caption),
    inside(parts.credit),
    title,
  );
}

const LEADING_CREDIT = new RegExp(`^${CREDIT}`);
/** Behind a caption, not in brackets within it. */
const TRAILING_CREDIT = new RegExp(`^(.*?)\\s*(?<![(\\p{L}])${CREDIT}([^()]{2,80})$`, 'u');

/** Puts an image together: an `alt` that repeats the headline says nothing, a trailing "Foto: …" is the credit. */
export function describeImage(
  page: Page,
  src: string,
  alt: string,
  caption: string,
  credit: string,
  title: string,
): ArticleImage {
  page.pictures.add(src);
  const trailing = TRAILING_CREDIT.exec(caption);
  const [text, inCaption] = credit || !trailing ? [caption] : [trailing[1], trailing[2]];
  const name = credit.replace(LEADING_CREDIT, '') || inCaption || page.jsonLd?.imageCredit;
  const ownAlt = squeeze(alt);
  return {
    src,
    alt: isSameText(ownAlt, title) ? '' : ownAlt,
    ...(text && { caption: text }),
    ...(name && { credit: squeeze(name) }),
  };
}
