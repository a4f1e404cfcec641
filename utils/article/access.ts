import type { Access } from './article.ts';
import type { Page } from './page.ts';
import { visibleText } from './text.ts';

/** A text with this share of the words that the page promises is whole; counting differs by a few. */
const WHOLE_SHARE = 0.8;

/** Restricted texts of unknown length: so short is a teaser, and so long with no wall behind it is not. */
const LONGEST_TEASER_WORDS = 250;

/**
 * Whether the page showed all of the article. Only a page that calls its text restricted can be a teaser;
 * then the whole text has to be proven by its length, for a teaser must never pass as a full copy.
 */
export function judgeAccess(page: Page, wordCount: number): Access {
  if (!isRestricted(page)) return 'full';
  const promised = promisedWords(page);
  if (promised !== undefined) return wordCount >= promised * WHOLE_SHARE ? 'full' : 'teaser';
  const shown = restrictedPartsShown(page);
  if (shown !== undefined) return shown ? 'full' : 'teaser';
  return wordCount > LONGEST_TEASER_WORDS ? 'full' : 'teaser';
}

function isRestricted({ document, jsonLd, rules }: Page): boolean {
  if (jsonLd?.isWithheld) return true;
  return rules !== undefined && document.querySelector(rules.access.restricted) !== null;
}

function promisedWords({ document, jsonLd, rules }: Page): number | undefined {
  if (jsonLd?.wordCount) return jsonLd.wordCount;
  if (!rules) return undefined;
  const [selector, attribute] = rules.access.wordCount;
  return Number(document.querySelector(selector)?.getAttribute(attribute)) || undefined;
}

/** Whether the parts that JSON-LD calls restricted (`hasPart`) are there, with text, for this reader. */
function restrictedPartsShown(page: Page): boolean | undefined {
  const parts = page.jsonLd?.restrictedParts ?? [];
  if (parts.length === 0) return undefined;
  return select(page.document, parts.join()).some(
    (element) => !page.isHidden(element) && visibleText(element).length > 200,
  );
}

/** A selector of the page's own, which may be none: then nothing matches. */
function select(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
