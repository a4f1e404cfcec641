import { expect, test } from 'vitest';
import { describeWord } from '@/utils/library/search/fold.ts';
import { findMarks } from '@/utils/library/search/marks.ts';
import { matchWord } from '@/utils/library/search/match.ts';
import { mergeSegments } from '@/utils/library/search/merge.ts';
import { parseQuery } from '@/utils/library/search/query.ts';
import { findArticles, knowsIn, openSegment } from '@/utils/library/search/search-index.ts';
import { buildSegment, type Segment, splitWords } from '@/utils/library/search/segment.ts';
import { describeTerms, type TermsRow } from '@/utils/library/search/terms.ts';
import { makeArticle } from '../../bench/library/make-article.ts';

const versions = Array.from({ length: 120 }, (_, index) => makeArticle(index, []).version);
const rows = versions.map(describeTerms);
const allLive = (segment: Segment) => new Uint8Array(segment.articles.ids.length).fill(1);
const merged = await mergeSegments(
  [rows.slice(0, 50), rows.slice(50)]
    .map(buildSegment)
    .map((segment) => ({ segment, isLive: allLive(segment) })),
  () => Promise.resolve(),
);
const segments = [openSegment(merged, allLive(merged))];
const knows = knowsIn(segments);

const typed = [
  'strompreise',
  'zölle ',
  'zoelle',
  'steuern',
  'gas',
  'rat ',
  'ende',
  'bank',
  'firmen ',
  '1,5',
  '2024 preis',
];
// As they come while they are typed.
const queries = typed.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));

function hasAll(row: TermsRow, query: string): boolean {
  const words = splitWords(row.words).map((word) => describeWord(word.slice(1)));
  return parseQuery(query).groups.every(([term]) =>
    words.some((word) => term && matchWord(term, word, 'german', knows)),
  );
}

test.each(queries)('the index overlooks nothing and finds nothing else: %j', (query) => {
  const found = findArticles(segments, parseQuery(query)).map(([id]) => id);
  const expected = rows.filter((row) => hasAll(row, query)).map(({ id }) => id);
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('everything that is found has something to be marked', () => {
  for (const query of typed) {
    for (const [id] of findArticles(segments, parseQuery(query)).slice(0, 12)) {
      const article = versions.find((version) => version.id === id)?.article;
      const text = [article?.title, article?.lead, article?.text].join('\n\n');
      const groups = new Set(findMarks(text, parseQuery(query), 'german', knows).map(({ group }) => group));
      expect(groups.size, `${query} in ${id}`).toBe(parseQuery(query).groups.length);
    }
  }
});
