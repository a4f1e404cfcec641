import type { Page } from './page.ts';
import { isSameText, lettersOf, overlap, squeeze, visibleText } from './text.ts';

/** A first-rank heading has to be so much like what the page calls itself; one of lower rank more so. */
const LEAST_LIKENESS = 0.3;
const LEAST_LIKENESS_BELOW = 0.6;

/** Nobody calls a page by more characters than these. */
const LONGEST_NAME = 2000;

const PARTS = /\s+[|│–—:·»-]+\s+/;

/** The element of the headline: the heading that is most like what the page calls itself, or its only one. */
export function findTitle(page: Page): Element | undefined {
  const { document, jsonLd, meta, siteName: site } = page;
  const stated = [jsonLd?.headline ?? '', meta.get('og:title') ?? '', squeeze(document.title)].map((name) =>
    name.slice(0, LONGEST_NAME),
  );
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
      const text = visibleText(element);
      const likeness = Math.max(...names.map((name) => overlap(text, name)));
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
function statedTitle({ document, jsonLd, meta, siteName }: Page): string {
  const title = jsonLd?.headline ?? meta.get('og:title') ?? squeeze(document.title);
  return withoutSiteName(title, siteName);
}

/** "Headline - Paper" → "Headline". A tail is cut only where the site calls itself so. */
function withoutSiteName(title: string, name: string): string {
  const tail = /^(.+?)\s+[|│–—:·»-]+\s+([^|│–—·»]{2,60})$/.exec(title);
  if (!tail?.[1] || !tail[2]) return title;
  return overlap(tail[2], name) >= 0.5 ? tail[1] : title;
}
