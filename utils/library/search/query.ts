import { makeTerm, type Term } from './match.ts';
import { findWords, type Word } from './words.ts';

/** What must all be in an article. */
export interface Query {
  /** Words, and as several terms one after the other what stood in quotes. */
  groups: Term[][];
}

const QUOTE = /["„“”«»]/;

/** Reads what was typed. A quotation that isn't closed yet is one up to the end. */
export function parseQuery(typed: string): Query {
  const sections = typed.split(QUOTE);
  const groups = sections.flatMap((section, index) => {
    // The last word is being typed as long as nothing stands behind it.
    const isOpen = index === sections.length - 1 && /\S$/.test(section);
    return index % 2 === 1 ? readPhrase(section, isOpen) : readWords(section, isOpen);
  });
  const written = groups.map((group) => JSON.stringify(group));
  return { groups: groups.filter((_, index) => written.indexOf(written[index] ?? '') === index) };
}

function readPhrase(section: string, isOpen: boolean): Term[][] {
  const words = findWords(section).filter(({ isJoined }) => !isJoined);
  const terms = words.map(({ folded }, index) =>
    makeTerm(folded, isOpen && index === words.length - 1, true),
  );
  return terms.length ? [terms] : [];
}

/** "Industrie-Strompreis" asks for the whole, which is found in one word as well. */
function readWords(section: string, isOpen: boolean): Term[][] {
  const words = findWords(section);
  const wholes = words.filter((word) => word.isJoined || !words.some((other) => isPartOf(word, other)));
  return wholes.map(({ folded }, index) => [makeTerm(folded, isOpen && index === wholes.length - 1, false)]);
}

function isPartOf(word: Word, other: Word): boolean {
  return other.isJoined && other.start <= word.start && word.end <= other.end;
}
