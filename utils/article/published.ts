import { readDate } from './dates.ts';
import { OTHERS, readMarked } from './marked.ts';
import type { Page } from './page.ts';
import { squeeze, visibleText } from './text.ts';

/** Names of meta elements that hold the date of publication: the common ones, else what is called so and is no other. */
const COMMON = ['article:published_time', 'datepublished'];
const CALLED_SO =
  /^(?!.*(?:modif|updat|expir))(?:.*[.:_-])?(?:(?:publi(?:shed|cation|sh)|pub|upload)?[_-]?(?:date|time)|issued|created)$/;

/** Elements that show a date, in the order of trust. */
const MARKED = [
  '[itemprop~="datePublished"]',
  'time[class*="publish" i]',
  'time',
  '[class*="publish" i], [class*="date" i], [class*="datum" i], [id*="date" i]',
];

const LONGEST_LABEL = 160;

/** When the page's metadata says it was published. */
export function statedDate({ meta, timeZone }: Page): string | undefined {
  const names = [...COMMON, ...[...meta.keys()].filter((name) => CALLED_SO.test(name))];
  for (const name of names) {
    const date = readDate(meta.get(name), timeZone);
    if (date) return date;
  }
  return undefined;
}

/** When an element of the page says it was published: such as stand in `scope`, around headline and text. */
export function markedDate(page: Page, scope: ParentNode): string | undefined {
  return readMarked(page, [scope], MARKED, (element) => dateOf(element, page));
}

function dateOf(element: Element, page: Page): string | undefined {
  // `title`: hAtom's <abbr class="published" title="2018-06-05T08:00:00-07:00">
  const machine = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
  const date = readDate(machine, page.timeZone);
  if (date) return date;
  const text = visibleText(element);
  return text.length <= LONGEST_LABEL ? readDate(text, page.timeZone) : undefined;
}

/** What may stand ahead of a date that a line begins with: marks, a label, "vom". */
const AHEAD =
  /^[^a-zà-ÿ\d]*(?:[a-zà-ÿ]+(?:\s[a-zà-ÿ]+)?:\s*)?(?:(?:[a-zà-ÿ]+\s)?(?:am|vom|den|on)\s)?(?:[a-z]+(?:tag|day),?\s)?/i;
const DATE_LENGTH = 40;

/** The first date below `scope` that a line or text begins with, where no element is marked as one. */
export function shownDate(page: Page, scope: Element): string | undefined {
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\d{4}|\d\./.test(node.nodeValue ?? '')) continue;
    const text = squeeze(node.nodeValue).replace(AHEAD, '').slice(0, DATE_LENGTH);
    if (!/^(?:\d|[A-Z][a-zä]{2,8}\.? \d)/.test(text)) continue;
    const date = readDate(text, page.timeZone);
    if (date && isOwn(page, node.parentElement)) return date;
  }
  return undefined;
}

const isOwn = (page: Page, element: Element | null): boolean =>
  element !== null &&
  !element.matches('script, style') &&
  !element.closest(OTHERS) &&
  !page.isHidden(element);

/** `/2021/05/31/`, `/2021-05-31-`: the date that many addresses hold. */
export function dateInAddress(page: Page): string | undefined {
  const found = /[/_-](20\d\d|19\d\d)[/_-](\d{2})[/_-](\d{2})(?=[/_.-]|$)/.exec(page.url);
  return found ? readDate(found.slice(1).join('-'), page.timeZone) : undefined;
}
