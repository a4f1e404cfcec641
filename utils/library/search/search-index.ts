import { findParts } from './compounds.ts';
import { type Knows, matchWord, type Term } from './match.ts';
import { readPostings } from './postings.ts';
import type { Query } from './query.ts';
import type { Segment } from './segment.ts';
import type { Inflection } from './stems.ts';
import { marker } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** An article that has all the words. Those of a quotation may still stand apart in it. */
export interface Candidate {
  id: string;
  /** Its version's. */
  number: number;
  /** The better the higher: the field counts before the quality of the match. */
  score: number;
  date: number;
}

/** A segment that is being searched. */
export interface OpenSegment {
  segment: Segment;
  vocabulary: Vocabulary;
  /** Which of its articles are still there, by their number in it. */
  isLive: Uint8Array;
}

const FIELD_WEIGHT = 8;
const inflections = Object.keys(marker) as Inflection[];

export function openSegment(segment: Segment, isLive: Uint8Array): OpenSegment {
  return { segment, isLive, vocabulary: new Vocabulary(segment.vocabulary, segment.ends.length) };
}

/** Whether a word occurs by itself anywhere in the library. */
export function knowsIn(segments: readonly OpenSegment[]): Knows {
  return (flat) => segments.some(({ vocabulary }) => vocabulary.has(flat));
}

/** All articles with every word of the query, the best first: by field and match, then by date. */
export function findCandidates(segments: readonly OpenSegment[], query: Query): Candidate[] {
  const terms = query.groups.flat();
  if (terms.length === 0) return [];
  const knows = knowsIn(segments);
  const found = segments.flatMap((open) => collect(open, terms, knows));
  return found.sort((one, other) => other.score - one.score || other.date - one.date);
}

function collect(open: OpenSegment, terms: readonly Term[], knows: Knows): Candidate[] {
  const { articles } = open.segment;
  let sums: Uint16Array | undefined;
  for (const term of terms) {
    const scores = scoreArticles(open, term, knows);
    sums = sums ? addWhereBoth(sums, scores) : Uint16Array.from(scores);
  }
  const candidates: Candidate[] = [];
  sums?.forEach((score, at) => {
    const id = articles.ids[at];
    if (score === 0 || !open.isLive[at] || id === undefined) return;
    candidates.push({ id, score, number: articles.numbers[at] ?? 0, date: articles.dates[at] ?? 0 });
  });
  return candidates;
}

function addWhereBoth(sums: Uint16Array, scores: Uint8Array): Uint16Array {
  return sums.map((sum, at) => {
    const score = scores[at] ?? 0;
    return sum && score ? sum + score : 0;
  });
}

/** For each article the score of its best match with one term, or 0. */
function scoreArticles({ segment, vocabulary }: OpenSegment, term: Term, knows: Knows): Uint8Array {
  const scores = new Uint8Array(segment.articles.ids.length);
  const { postings, ends } = segment;
  for (const [word, quality] of matchVocabulary(vocabulary, term, knows))
    readPostings(postings, ends[word - 1] ?? 0, ends[word] ?? 0, (article, field) => {
      const score = field * FIELD_WEIGHT + quality;
      if (score > (scores[article] ?? 0)) scores[article] = score;
    });
  return scores;
}

/** The words that match, by their place in the vocabulary, and how well. */
function matchVocabulary(vocabulary: Vocabulary, term: Term, knows: Knows): Map<number, number> {
  const matches = new Map<number, number>();
  const consider = (index: number) => {
    if (matches.has(index)) return;
    const word = vocabulary.wordAt(index);
    const inflection = word[0] === marker.english ? 'english' : 'german';
    const match = matchWord(term, word.slice(1), inflection, knows);
    if (match) matches.set(index, match.quality);
  };
  for (const inflection of inflections) {
    const { beginning } = term.forms[inflection];
    const [from, to] = vocabulary.findRange(marker[inflection] + (term.isLiteral ? term.flat : beginning));
    for (let index = from; index < to; index++) consider(index);
  }
  if (!term.isLiteral)
    for (const part of findParts(term.flat))
      for (const index of vocabulary.findContaining(part)) consider(index);
  return matches;
}
