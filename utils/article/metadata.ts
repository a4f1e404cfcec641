import type { Author } from './article.ts';
import { readDate } from './dates.ts';
import type { Page } from './page.ts';
import { overlap, squeeze } from './text.ts';

/** Content of the first of some meta elements that says anything. */
function metaContent(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = page.meta.get(name.toLowerCase());
    if (content) return content;
  }
  return undefined;
}

/** The element of the headline: of all first-rank headings the one that is most like what the page calls itself. */
export function findTitle(page: Page): Element | undefined {
  const { document, jsonLd } = page;
  const names = [jsonLd?.headline, metaContent(page, 'og:title'), document.title].filter(
    (name) => name !== undefined,
  );
  const likeness = (heading: Element) => {
    const text = squeeze(heading.textContent);
    return text ? Math.max(...names.map((name) => overlap(text, name)), 0) : -1;
  };
  const ranked = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => ({ element, likeness: likeness(element) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
  const first = ranked('h1, [itemprop~="headline"]');
  if (first && first.likeness >= 0.3) return first.element;
  const second = ranked('h2, h3');
  if (second && second.likeness >= 0.6) return second.element;
  return first && first.likeness >= 0 && document.querySelectorAll('h1').length === 1
    ? first.element
    : undefined;
}

/** The headline where no element of the page shows one: from the metadata, without the site's name. */
export function statedTitle(page: Page): string {
  const title =
    page.jsonLd?.headline ?? metaContent(page, 'og:title', 'twitter:title') ?? squeeze(page.document.title);
  return withoutSiteName(title, siteName(page));
}

/** "Headline - Paper" → "Headline". A tail is cut only where the site calls itself so. */
function withoutSiteName(title: string, name: string): string {
  const tail = /^(.+?)\s+[|–—:·»-]+\s+([^|–—·»]{2,60})$/.exec(title);
  if (!tail?.[1] || !tail[2]) return title;
  return overlap(tail[2], name) >= 0.5 || title.includes(' | ') ? tail[1] : title;
}

/** What the site calls itself. */
export function siteName(page: Page): string {
  const stated =
    page.site?.name ?? metaContent(page, 'og:site_name', 'application-name') ?? page.jsonLd?.publisher;
  return stated ?? new URL(page.url).hostname.replace(/^www\./, '');
}

/** The names that an article is signed with: from the page's own lines, else from its metadata. */
export function readAuthors(page: Page, shown: readonly string[]): Author[] {
  const stated = [
    shown,
    page.jsonLd?.authors ?? [],
    [metaContent(page, 'author', 'article:author', 'dc.creator') ?? ''],
  ];
  for (const names of stated) {
    const clean = [...new Set(names.flatMap(splitNames))];
    if (clean.length > 0) return clean;
  }
  return [];
}

/** "Von Anna Beispiel und Bert Muster" → both names; addresses of profiles are no names. */
function splitNames(line: string): string[] {
  const bare = squeeze(line).replace(
    /^(?:Von|By|Autor(?:in|en)?|Text|Ein (?:Gast)?beitrag von)\b\s?:?\s*/i,
    '',
  );
  if (!bare || /^https?:|@/.test(bare)) return [];
  return bare
    .split(/\s*(?:,|;|\bund\b|\band\b|&|\|)\s*/)
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < 80 && /\p{L}/u.test(name));
}

export interface Dates {
  publishedAt?: string;
  modifiedAt?: string;
}

/** Dates from JSON-LD, else from the head's metadata, else from the visible lines. */
export function readDates(page: Page, lines: readonly string[]): Dates {
  const { jsonLd, timeZone } = page;
  const shown = lines.join(' ');
  const [beforeUpdate = '', afterUpdate] = shown.split(/(?:Zuletzt\s)?Aktualisiert:?|Updated:?/i);
  const publishedAt =
    readDate(jsonLd?.published, timeZone) ??
    readDate(
      metaContent(page, 'article:published_time', 'datePublished', 'date', 'dc.date', 'dcterms.created'),
      timeZone,
    ) ??
    readDate(beforeUpdate, timeZone) ??
    readDate(page.document.querySelector('time[datetime]')?.getAttribute('datetime'), timeZone);
  const modifiedAt =
    readDate(jsonLd?.modified, timeZone) ??
    readDate(metaContent(page, 'article:modified_time', 'dateModified', 'og:updated_time'), timeZone) ??
    readDate(afterUpdate, timeZone);
  return {
    ...(publishedAt && { publishedAt }),
    ...(publishedAt && modifiedAt && isLater(modifiedAt, publishedAt) && { modifiedAt }),
  };
}

/** Later by a minute at least: what differs by seconds is the same edition. */
function isLater(one: string, other: string): boolean {
  if (!one.includes('T') || !other.includes('T')) return one.slice(0, 10) > other.slice(0, 10);
  return Temporal.Instant.from(one).since(Temporal.Instant.from(other)).total('seconds') >= 60;
}

/** The section as the metadata names it. */
export function statedSection(page: Page): string | undefined {
  return page.jsonLd?.section ?? metaContent(page, 'article:section');
}
