import type { PageRules } from '../sites/site.ts';
import type { RemovedKind } from './article.ts';
import type { Page } from './page.ts';
import type { RemovalLog } from './removal.ts';
import { teaserKind } from './teasers.ts';

/** Parts of a page that are no article's, by element. */
const BY_ELEMENT: Record<string, RemovedKind> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'navigation',
  dialog: 'cookies',
};

/**
 * Parts by the words in their class and id, as most sites name them. Whole words only, so that an article
 * about sharing or a class like "shared-content" is left alone.
 */
const NAMES: readonly (readonly [RemovedKind, words: string])[] = [
  ['advert', 'ads?|adslot|advert\\w*|anzeigen?|werbung|outbrain|taboola'],
  ['newsletter', 'newsletter\\w*|subscri(?:be|ption)'],
  ['social', 'shar(?:e|es|ing|ebar|edaddy|iff)|social\\w*|addto\\w+|addthis\\w*'],
  ['comments', 'comments?|commentlist|kommentare?|disqus\\w*|respond'],
  ['related', 'related\\w*|recommend\\w*|empfehlungen|readmore'],
  ['navigation', 'nav\\w*|menu|breadcrumbs?|paginat\\w+|pager|sidebar|skip'],
  ['author-box', 'author-?(?:box|bio|info|card)|about-author|autoren?-?(?:box|info)'],
  ['topics', 'tags|tagcloud|schlagw\\w+|keywords'],
  ['tools', 'print|toolbar|ratings?'],
  ['cookies', 'cookie\\w*|consent'],
  ['paywall', 'paywall\\w*'],
];

const NAME_RULES = NAMES.map(
  ([kind, words]) => [kind, new RegExp(String.raw`(?:^|[\s_-])(?:${words})(?=$|[\s_-])`, 'i')] as const,
);

/** A part with more of the page's prose than this is the text itself. */
const LARGEST_BOX = 0.35;

/** Finds what a site's own rules name, wherever it stands; of nested parts the innermost count. */
export function findSiteNoise(
  document: Document,
  rules: PageRules | undefined,
  removed: RemovalLog,
): ReadonlyMap<Element, RemovedKind> {
  const noise = new Map<Element, RemovedKind>();
  const selectors = rules?.noise.map(({ selector }) => selector).join() || ':not(*)';
  for (const element of document.querySelectorAll(selectors)) {
    const rule = rules?.noise.find(({ selector }) => element.matches(selector));
    if (rule) noise.set(element, rule.kind);
  }
  for (const [element, kind] of noise) {
    // Places that are kept for something and stay empty are no part of the page; adverts come late.
    const isEmpty = !element.firstElementChild && !element.textContent?.trim();
    if (!element.querySelector(selectors) && (!isEmpty || kind === 'advert')) removed.add(kind, element);
  }
  return noise;
}

/** Why an element is no part of an article, judged without any knowledge of the site; `undefined` where it may be. */
export function judge(element: Element, page: Page): RemovedKind | undefined {
  if (page.holdsKept(element)) return undefined;
  // Comments can be longer than what they comment on; every other box is smaller than the text.
  if (page.shareOf(element) > LARGEST_BOX) return byName(element) === 'comments' ? 'comments' : undefined;
  return BY_ELEMENT[element.localName] ?? byName(element) ?? teaserKind(element, page);
}

function byName(element: Element): RemovedKind | undefined {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (name === ' ') return undefined;
  return NAME_RULES.find(([, pattern]) => pattern.test(name))?.[0];
}
