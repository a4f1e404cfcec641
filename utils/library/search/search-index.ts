import { type Knows, matchWord, type Term } from './match.ts';
import { readPostings } from './postings.ts';
import type { Query } from './query.ts';
import { Ranking } from './ranking.ts';
import type { Segment } from './segment.ts';
import type { Inflection } from './stems.ts';
import { marker, type TermsKey } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A segment that is being searched. */
export interface OpenSegment {
  segment: Segment;
  vocabulary: Vocabulary;
  /** Which of its articles are still there, by their number in it. */
  isLive: Uint8Array;
  /** Scores of the terms that were asked for last: those before the one that is being typed stay the same. */
  scores: Map<string, Uint8Array>;
}

const FIELD_WEIGHT = 8;
const MOST_REMEMBERED = 20;
const inflections = Object.keys(marker) as Inflection[];

export function openSegment(segment: Segment, isLive: Uint8Array): OpenSegment {
  return {
    segment,
    isLive,
    vocabulary: new Vocabulary(segment.vocabulary, segment.ends.length),
    scores: new Map(),
  };
}

/** Whether a word occurs by itself anywhere in the library. */
export function knowsIn(segments: readonly OpenSegment[]): Knows {
  return (flat) => segments.some(({ vocabulary }) => vocabulary.has(flat));
}

/**
 * All articles with every word of the query, the best first: the field counts before the quality of the match, and
 * the date decides among equals. The words of a quotation may still stand apart in them.
 */
export function findArticles(segments: readonly OpenSegment[], query: Query): TermsKey[] {
  const terms = query.groups.flat();
  if (terms.length === 0) return [];
  const knows = knowsIn(segments);
  const ranking = new Ranking();
  for (const open of segments) {
    const { ids, states, dates } = open.segment.articles;
    const sums = terms.map((term) => recallScores(open, term, knows)).reduce(addWhereBoth, undefined);
    sums?.forEach((score, at) => {
      if (score && open.isLive[at]) ranking.add([ids[at] ?? '', states[at] ?? ''], score, dates[at] ?? 0);
    });
  }
  return ranking.list();
}

function addWhereBoth(sums: Uint16Array | undefined, scores: Uint8Array): Uint16Array {
  if (sums === undefined) return Uint16Array.from(scores);
  return sums.map((sum, at) => {
    const score = scores[at] ?? 0;
    return sum && score ? sum + score : 0;
  });
}

function recallScores(open: OpenSegment, term: Term, knows: Knows): Uint8Array {
  const name = `${term.folded} ${term.isOpen} ${term.isLiteral}`;
  const scores = open.scores.get(name) ?? scoreArticles(open, term, knows);
  open.scores.delete(name);
  open.scores.set(name, scores);
  for (const oldest of open.scores.keys()) {
    if (open.scores.size <= MOST_REMEMBERED) break;
    open.scores.delete(oldest);
  }
  return scores;
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
    const match = matchWord(term, vocabulary.wordAt(index), vocabulary.inflectionAt(index), knows);
    if (match) matches.set(index, match.quality);
  };
  for (const inflection of inflections) {
    const { beginning } = term.forms[inflection];
    const [from, to] = vocabulary.findRange(marker[inflection] + (term.isLiteral ? term.flat : beginning));
    for (let index = from; index < to; index++) consider(index);
  }
  for (const part of term.parts) for (const index of vocabulary.findContaining(part)) consider(index);
  return matches;
}
