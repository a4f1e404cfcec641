import { describeWord } from './fold.ts';
import { matchWord, type Term } from './match.ts';
import { splitWords } from './segment.ts';
import type { TermsRow } from './terms.ts';

/** Whether these words follow one another anywhere in an article. */
export function hasPhrase({ words, sequence }: TermsRow, terms: readonly Term[]): boolean {
  const known = splitWords(words).map((word) => describeWord(word.slice(1)));
  // The words of a quotation are neither inflected nor parts of others: neither language nor library matters.
  const fitting = terms.map((term) =>
    known.map((word) => matchWord(term, word, 'german', () => false) !== undefined),
  );
  return sequence.some((_, at) =>
    fitting.every((fits, offset) => fits[sequence[at + offset] ?? known.length] === true),
  );
}
