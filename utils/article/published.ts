import { readDate } from './dates.ts';
import { readMarked } from './marked.ts';
import type { Page } from './page.ts';
import { visibleText } from './text.ts';

/** Names of meta elements that hold the date of publication. */
const META = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
];

/** Elements that show a date, in the order of trust. */
const MARKED = [
  '[itemprop~="datePublished"]',
  'time[pubdate], time[class*="publish" i], time.entry-date',
  'time',
  '[class*="publish" i], [class*="date" i], [class*="datum" i], [class*="posted" i], [id*="date" i]',
  '[class*="time" i], [class*="meta" i], [class*="info" i], [class*="byline" i]',
];

const LONGEST_LABEL = 160;

/** When the page's metadata says it was published. */
export function statedDate(page: Page): string | undefined {
  for (const name of META) {
    const date = readDate(page.meta.get(name), page.timeZone);
    if (date) return date;
  }
  return undefined;
}

/** When an element of the page says it was published: such as stand in `scope`, around headline and text. */
export function markedDate(page: Page, scope: Element): string | undefined {
  return readMarked(page, scope, MARKED, (element) => dateOf(element, page));
}

function dateOf(element: Element, page: Page): string | undefined {
  const machine = element.getAttribute('datetime') ?? element.getAttribute('content');
  if (machine) return readDate(machine, page.timeZone);
  const text = visibleText(element);
  return text.length <= LONGEST_LABEL ? readDate(text, page.timeZone) : undefined;
}

/** `/2021/05/31/`, `/2021-05-31-`: the date that many addresses hold. */
export function dateInAddress(page: Page): string | undefined {
  const found = /[/_-](20\d\d|19\d\d)[/_-](\d{2})[/_-](\d{2})(?=[/_.-]|$)/.exec(page.url);
  return found ? readDate(found.slice(1).join('-'), page.timeZone) : undefined;
}
