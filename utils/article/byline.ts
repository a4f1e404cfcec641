import { hostOf } from '../sites/index.ts';
import { readMarked } from './marked.ts';
import type { Page } from './page.ts';
import { lettersOf, overlap, visibleText } from './text.ts';

/** Where pages mark who wrote them, in the order of trust. */
const MARKED = [
  '[rel~="author"], [itemprop~="author"]',
  'a[href*="/author/" i], a[href*="/autor" i]',
  '[class*="byline" i]',
  '[class*="author" i], [class*="autor" i]',
];

/** Words ahead of a name; nothing but such words is no name. */
const AHEAD =
  /^(?:(?:geschrieben|veröffentlicht|verfasst|erstellt|posted|written|published|by|von|par|por|autor(?:in|en)?|authors?|text|redaktion)\s*:?\s+)+/i;

/** Dates, times and counts behind a name. */
const FROM_DIGITS =
  /[\s|·•,–-]*(?:\b(?:am|vom|on|um|stand:?)\s+|[a-zä]+(?:tag|day),?\s+|[a-zä]{3,9}\.?\s+(?=\d{1,2},))*(?:(?<![a-zà-ÿ\d])\d|\d{1,2}\.\d{1,2}\.).*$/i;

const LONGEST_NAMES = 80;

/** With everything around them. */
const LONGEST_LINE = 500;

/**
 * The names in a line such as "Von Anna Beispiel und Bert Muster | 3. Mai 2021"; none where the line is an
 * address, too long for names, or only says that somebody wrote.
 */
export function namesIn(line: string): string[] {
  if (line.length > LONGEST_LINE) return [];
  const bare = line.replace(FROM_DIGITS, '').replace(AHEAD, '').trim();
  if (!bare || bare.length > LONGEST_NAMES || /^https?:|@/.test(bare)) return [];
  return bare
    .split(/\s*(?:,|;|\bund\b|\band\b|&|\||·|•)\s*/)
    .map((name) => `${name} `.replace(AHEAD, '').replace(/^[\s:–-]+|[\s:»–-]+$/g, ''))
    .filter((name) => name.length > 1 && /\p{L}/u.test(name));
}

/** Whether a name is the site's own rather than a person's. */
export function isSiteName(name: string, page: Page): boolean {
  const host = lettersOf(hostOf(new URL(page.url)).replace(/\.\w+$/, ''));
  return (
    overlap(name, page.siteName) >= 0.5 ||
    (host.length > 3 && lettersOf(name).includes(host)) ||
    /^\w*admin$/i.test(name)
  );
}

/** The names by which the page itself, not its metadata, says who wrote it. */
export function markedAuthors(page: Page, scope: Element | undefined): string[] {
  const read = (element: Element) => {
    const names = namesIn(element.getAttribute('content') ?? visibleText(element));
    return names.length > 0 ? names : undefined;
  };
  return readMarked(page, scope ? [scope, page.document] : [page.document], MARKED, read) ?? [];
}
