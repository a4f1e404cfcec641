import type { Author } from './article.ts';
import { isSiteName, markedAuthors, namesIn } from './byline.ts';
import { readDate } from './dates.ts';
import { BYLINE } from './head.ts';
import type { Page } from './page.ts';
import { dateInAddress, markedDate, shownDate, statedDate } from './published.ts';

/** The names that an article is signed with: the layout's, else persons before offices, metadata before lines. */
export function readAuthors(
  page: Page,
  shown: readonly string[],
  lines: readonly string[],
  scope: Element | undefined,
): Author[] {
  const known = unique(shown.flatMap(namesIn));
  if (known.length > 0) return known;
  const inJsonLd = unique((page.jsonLd?.authors ?? []).flatMap(namesIn));
  const stated = inJsonLd.length > 0 ? inJsonLd : metaAuthors(page);
  const persons = stated.filter((name) => !isSiteName(name, page));
  if (persons.length > 0 || page.site) return persons.length > 0 ? persons : stated;
  const marked = unique(markedAuthors(page, scope));
  if (marked.length > 0) return marked;
  const signed = unique(lines.filter((line) => BYLINE.test(line)).flatMap(namesIn));
  return signed.length > 0 ? signed : stated;
}

/** Names of meta elements that hold an author. */
const AUTHOR_META = /(?:^|[.:_-])(?:author|creator|byl)(?:_name)?$/;

function metaAuthors({ meta }: Page): string[] {
  const names = [...meta.keys()].filter((name) => AUTHOR_META.test(name) && !name.startsWith('smartbanner'));
  return names.map((name) => namesIn(meta.get(name) ?? '')).find((found) => found.length > 0) ?? [];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

export interface Dates {
  publishedAt?: string;
  modifiedAt?: string;
}

/** Dates from JSON-LD, else from the head's metadata, else from what the page shows around its text. */
export function readDates(page: Page, lines: readonly string[], scope: Element | undefined): Dates {
  const { jsonLd, meta, timeZone } = page;
  const [beforeUpdate, afterUpdate] = lines.join(' ').split(/(?:Zuletzt\s)?Aktualisiert:?|Updated:?/i);
  const publishedAt =
    readDate(jsonLd?.published, timeZone) ??
    statedDate(page) ??
    (scope && !page.site ? markedDate(page, scope) : undefined) ??
    readDate(beforeUpdate, timeZone) ??
    readDate(jsonLd?.pagePublished, timeZone) ??
    (scope && !page.site ? shownDate(page, scope) : undefined) ??
    dateInAddress(page) ??
    (page.site ? undefined : markedDate(page, page.document));
  const modifiedAt =
    readDate(jsonLd?.modified, timeZone) ??
    readDate(
      meta.get('article:modified_time') ?? meta.get('datemodified') ?? meta.get('og:updated_time'),
      timeZone,
    ) ??
    readDate(afterUpdate, timeZone);
  return {
    ...(publishedAt && { publishedAt }),
    ...(publishedAt && modifiedAt && isLater(modifiedAt, publishedAt) && { modifiedAt }),
  };
}

/** Later by a minute at least: what differs by seconds is the same edition. */
const isLater = (one: string, other: string): boolean =>
  one.includes('T') && other.includes('T')
    ? Date.parse(one) - Date.parse(other) >= 60_000
    : one.slice(0, 10) > other.slice(0, 10);

/** The section as the metadata names it. */
export const statedSection = ({ jsonLd, meta }: Page): string | undefined =>
  jsonLd?.section ?? meta.get('article:section');
