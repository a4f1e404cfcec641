import type { Author } from './article.ts';
import { isSiteName, markedAuthors, namesIn } from './byline.ts';
import { readDate } from './dates.ts';
import { BYLINE } from './head.ts';
import type { Page } from './page.ts';
import { dateInAddress, markedDate, shownDate, statedDate } from './published.ts';
import { isSameText, lettersOf, overlap, squeeze, visibleText } from './text.ts';

/** Content of the first of some meta elements that says anything. */
function metaContent(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = page.meta.get(name.toLowerCase());
    if (content) return content;
  }
  return undefined;
}

/** A first-rank heading has to be so much like what the page calls itself; one of lower rank more so. */
const LEAST_LIKENESS = 0.3;
const LEAST_LIKENESS_BELOW = 0.6;

const PARTS = /\s+[|│–—:·»-]+\s+/;

/** The element of the headline: the heading that is most like what the page calls itself, or its only one. */
export function findTitle(page: Page): Element | undefined {
  const { document, jsonLd } = page;
  const site = siteName(page);
  const stated = [jsonLd?.headline ?? '', metaContent(page, 'og:title') ?? '', document.title];
  // Titles of windows name site and section, too; what is shorter than this is rather one of those.
  const parts = stated.flatMap((name) =>
    name.split(PARTS).filter((part) => part.length >= 15 && overlap(part, site) < 0.5),
  );
  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"]')].filter(
    (heading) => !isSameText(visibleText(heading), site) && !page.isHidden(heading),
  );
  const most = (elements: Iterable<Element>, names: readonly string[], least: number) => {
    let found: Element | undefined;
    for (const element of elements) {
      const likeness = Math.max(...names.map((name) => overlap(visibleText(element), name)));
      if (likeness >= least && (!found || likeness > least)) [found, least] = [element, likeness];
    }
    return found;
  };
  return (
    most(headings, stated, LEAST_LIKENESS) ??
    most(document.querySelectorAll('h2, h3'), [...stated, ...parts], LEAST_LIKENESS_BELOW) ??
    (headings.length === 1 ? headings[0] : undefined)
  );
}

/** The headline as its element shows it, without a kicker or date that stands in the same element. */
export function readTitle(page: Page, element: Element | undefined): string {
  const shown = element ? visibleText(element) : '';
  const stated = statedTitle(page);
  if (!shown) return stated;
  const isLonger = shown.length > stated.length * 1.15 && stated.length > 20;
  return !page.site && isLonger && lettersOf(shown).includes(lettersOf(stated)) ? stated : shown;
}

/** The headline where no element of the page shows one: from the metadata, without the site's name. */
function statedTitle(page: Page): string {
  const title = page.jsonLd?.headline ?? metaContent(page, 'og:title') ?? squeeze(page.document.title);
  return withoutSiteName(title, siteName(page));
}

/** "Headline - Paper" → "Headline". A tail is cut only where the site calls itself so. */
function withoutSiteName(title: string, name: string): string {
  const tail = /^(.+?)\s+[|│–—:·»-]+\s+([^|│–—·»]{2,60})$/.exec(title);
  if (!tail?.[1] || !tail[2]) return title;
  return overlap(tail[2], name) >= 0.5 || / [|│] /.test(title) ? tail[1] : title;
}

/** What the site calls itself. */
export function siteName(page: Page): string {
  const stated =
    page.site?.name ?? metaContent(page, 'og:site_name', 'application-name') ?? page.jsonLd?.publisher;
  return stated ?? new URL(page.url).hostname.replace(/^www\./, '');
}

/** The names that an article is signed with: the layout's, else persons before offices, metadata before lines. */
export function readAuthors(
  page: Page,
  shown: readonly string[],
  lines: readonly string[],
  scope: Element | undefined,
): Author[] {
  const known = unique(shown.flatMap(namesIn));
  if (known.length > 0) return known;
  const site = siteName(page);
  const inJsonLd = unique((page.jsonLd?.authors ?? []).flatMap(namesIn));
  const stated = inJsonLd.length > 0 ? inJsonLd : metaAuthors(page);
  const persons = stated.filter((name) => !isSiteName(name, site, new URL(page.url).hostname));
  if (persons.length > 0 || page.site) return persons.length > 0 ? persons : stated;
  const marked = unique(markedAuthors(page, scope));
  if (marked.length > 0) return marked;
  const signed = unique(lines.filter((line) => BYLINE.test(line)).flatMap(namesIn));
  return signed.length > 0 ? signed : stated;
}

/** Names of meta elements that hold an author; `twitter:data1` holds what its label says. */
const AUTHOR_META = /(?:^|[.:_-])(?:author|creator|byl)(?:_name)?$/;

function metaAuthors({ meta }: Page): string[] {
  const isLabelled = /\b(?:von|by|por)$/i.test(meta.get('twitter:label1') ?? '');
  const names = [...meta.keys()].filter((name) => AUTHOR_META.test(name) && !name.startsWith('smartbanner'));
  for (const name of isLabelled ? ['twitter:data1', ...names] : names) {
    const found = namesIn(meta.get(name) ?? '');
    if (found.length > 0) return found;
  }
  return [];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

export interface Dates {
  publishedAt?: string;
  modifiedAt?: string;
}

/** Dates from JSON-LD, else from the head's metadata, else from what the page shows around its text. */
export function readDates(page: Page, lines: readonly string[], scope: Element | undefined): Dates {
  const { jsonLd, timeZone } = page;
  const [beforeUpdate = '', afterUpdate] = lines.join(' ').split(/(?:Zuletzt\s)?Aktualisiert:?|Updated:?/i);
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
    readDate(metaContent(page, 'article:modified_time', 'datemodified', 'og:updated_time'), timeZone) ??
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
