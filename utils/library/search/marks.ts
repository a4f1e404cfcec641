import { describeWord, unfoldRange } from './fold.ts';
import { type Knows, type Match, matchWord, type Term } from './match.ts';
import type { Query } from './query.ts';
import type { Inflection } from './stems.ts';
import { findWords, type Range, type Word } from './words.ts';

/** A place of a text that was asked for. */
export interface Mark {
  range: Range;
  /** Which word or quotation of the query it is. */
  group: number;
}

/** What of a text was asked for, in its order. A quotation is found only where its words follow one another. */
export function findMarks(text: string, query: Query, inflection: Inflection, knows: Knows): Mark[] {
  const words = findWords(text);
  const marks = query.groups.flatMap((terms, group) => {
    const [term] = terms;
    if (term === undefined) return [];
    const match = rememberMatches(inflection, knows);
    const ranges =
      terms.length > 1
        ? findPhrase(words, terms, (word, asked) => match(asked, word.folded))
        : findSingles(text, words, (word) => match(term, word.folded));
    return ranges.map((range) => ({ range, group }));
  });
  return marks.sort((one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1]);
}

/** The ranges of marks, none within or over another. */
export function joinRanges(marks: readonly Mark[]): Range[] {
  const joined: Range[] = [];
  for (const { range } of marks) {
    const last = joined.at(-1);
    if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
    else joined.push([...range]);
  }
  return joined;
}

/** Most words of a text are in it more than once. */
function rememberMatches(inflection: Inflection, knows: Knows) {
  const matches = new Map<Term, Map<string, Match | undefined>>();
  return (term: Term, folded: string): Match | undefined => {
    const known = matches.get(term) ?? new Map<string, Match | undefined>();
    matches.set(term, known);
    if (!known.has(folded)) known.set(folded, matchWord(term, describeWord(folded), inflection, knows));
    return known.get(folded);
  };
}

function findSingles(
  text: string,
  words: readonly Word[],
  match: (word: Word) => Match | undefined,
): Range[] {
  return words.flatMap((word): Range[] => {
    const found = match(word);
    if (!found) return [];
    const [start, end] = unfoldRange(text.slice(word.start, word.end), found.range);
    return [[word.start + start, word.start + end]];
  });
}

function findPhrase(
  all: readonly Word[],
  terms: readonly Term[],
  match: (word: Word, term: Term) => Match | undefined,
): Range[] {
  const words = all.filter(({ isJoined }) => !isJoined);
  return words.flatMap((first, at): Range[] => {
    const isHere = terms.every((term, offset) => {
      const word = words[at + offset];
      return word !== undefined && match(word, term) !== undefined;
    });
    const last = words[at + terms.length - 1];
    return isHere && last ? [[first.start, last.end]] : [];
  });
}
