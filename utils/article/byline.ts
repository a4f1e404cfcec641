import type { Page } from './page.ts';
import { overlap, visibleText } from './text.ts';

/** Where pages mark who wrote them, in the order of trust. */
const MARKED = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="byline" i], [class*="autorenname" i], [class*="author-name" i], [class*="author_name" i], .vcard .fn, .author .fn',
  '.author, .autor, [class*="author" i], [class*="autor" i]',
];

/** Those who comment and those who wrote other articles sign, too. */
const OTHERS = '[class*="comment" i], [id*="comment" i], [class*="related" i], nav, aside, footer, form';

/** Words ahead of a name; nothing but such words is no name. */
const AHEAD =
  /^(?:(?:ein(?:e)? )?(?:(?:gast)?(?:beitrag|kommentar|artikel|kolumne|analyse)|geschrieben|veröffentlicht|verfasst|eingestellt|erstellt|aufgezeichnet|posted|written|published|by|von|autor(?:in|en)?|author|text|redaktion|article|story)(?: von| by)?\s*:?\s+)+/i;

const DATE_OR_TIME =
  /\s*(?:\||·|•|–|-|,|\bam\b|\bvom\b|\bon\b)?\s*(?:\p{L}+day,?\s+|\p{L}+tag,?\s+)?(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\d+ (?:min|comments?|kommentare?)).*$/iu;

const LONGEST_NAMES = 80;

/**
 * The names in a line such as "Von Anna Beispiel und Bert Muster | 3. Mai 2021"; none where the line is an
 * address, too long for names, or only says that somebody wrote.
 */
export function namesIn(line: string): string[] {
  const bare = line.replace(DATE_OR_TIME, '').replace(AHEAD, '').trim();
  if (!bare || bare.length > LONGEST_NAMES || /^https?:|@/.test(bare)) return [];
  return bare
    .split(/\s*(?:,|;|\bund\b|\band\b|&|\||·|•)\s*/)
    .map((name) => name.replace(AHEAD, '').replace(/^[\s:–-]+|[\s:–-]+$/g, ''))
    .filter(
      (name) =>
        name.length > 1 &&
        /\p{L}/u.test(name) &&
        !/^(?:autor(?:in)?|author|von|by|redaktion|text)$/i.test(name),
    );
}

/** Whether a name is the site's own rather than a person's. */
export function isSiteName(name: string, site: string): boolean {
  return (
    overlap(name, site) >= 0.5 ||
    /^(?:www\.)?[\w-]+\.(?:de|at|ch|com|net|org|eu|info)$/i.test(name) ||
    /^admin$/i.test(name)
  );
}

/** The names by which the page itself, not its metadata, says who wrote it. */
export function markedAuthors(page: Page): string[] {
  for (const selector of MARKED) {
    for (const element of page.document.querySelectorAll(selector)) {
      if (element.closest(OTHERS) || page.isHidden(element)) continue;
      const names = namesIn(element.getAttribute('content') ?? visibleText(element));
      if (names.length > 0) return names;
    }
  }
  return [];
}
