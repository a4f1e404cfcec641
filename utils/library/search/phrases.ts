import { describeWord } from './fold.ts';
import { matchWord, type Term } from './match.ts';
import { splitWords } from './segment.ts';
import type { TermsRow } from './terms.ts';

/** Whether these words follow one another anywhere in an article. */
export function hasPhrase({ words, sequence }: TermsRow, terms: readonly Term[]): boolean {
  const known = splitWords(words);
  const places = terms.map((term) => findPlaces(known, term));
  const [first, ...others] = places;
  if (!first) return false;
  for (let at = 0; at < sequence.length; at++) {
    if (!first.has(sequence[at] ?? -1)) continue;
    if (others.every((fitting, offset) => fitting.has(sequence[at + offset + 1] ?? -1))) return true;
  }
  return false;
}

/** Where a word of a quotation is among those of an article, all with their markers. */
function findPlaces(known: readonly string[], term: Term): ReadonlySet<number> {
  const places = new Set<number>();
  known.forEach((word, place) => {
    // Only a word that is being typed takes more than a look; neither language nor library matter to any.
    const fits = term.isOpen
      ? matchWord(term, describeWord(word.slice(1)), 'german', () => false) !== undefined
      : word.length === term.folded.length + 1 && word.endsWith(term.folded);
    if (fits) places.add(place);
  });
  return places;
}
