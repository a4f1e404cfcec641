import { describe, expect, test } from 'vitest';
import type { Version } from '@/utils/library/copy.ts';
import { findMarks, joinRanges } from '@/utils/library/search/marks.ts';
import { mergeSegments } from '@/utils/library/search/merge.ts';
import { hasPhrase } from '@/utils/library/search/phrases.ts';
import { parseQuery } from '@/utils/library/search/query.ts';
import { findArticles, openSegment } from '@/utils/library/search/search-index.ts';
import { buildSegment, type Segment } from '@/utils/library/search/segment.ts';
import { cutSnippet } from '@/utils/library/search/snippet.ts';
import { describeTerms } from '@/utils/library/search/terms.ts';
import { makeVersion } from './version.ts';

const allLive = (segment: Segment) => new Uint8Array(segment.articles.ids.length).fill(1);

function search(versions: Version[], query: string): string[] {
  const segment = buildSegment(versions.map(describeTerms));
  const found = findArticles([openSegment(segment, allLive(segment))], parseQuery(query));
  return found.map(([id]) => id);
}

const versions = [
  makeVersion('text', 'Der Hafen', 'Die Strompreise steigen.'),
  makeVersion('title', 'Strompreis gesenkt', 'Es geht um Energie.'),
  makeVersion('lead', 'Die Werft', 'Nichts davon.', { lead: 'Der Strompreis fällt.' }),
  makeVersion('compound', 'Industriestrompreis', 'Darum.'),
  makeVersion('new', 'Der Kanal', 'Strompreise sinken.', { publishedAt: '2025-06-01T10:00:00+02:00' }),
  makeVersion('none', 'Die Oper', 'Ein Abend mit Musik.'),
  makeVersion('english', 'Companies', 'The price of power.', { lang: 'en' }),
];

describe('the index', () => {
  test('finds articles by field, then by how well the word fits, then by date', () => {
    expect(search(versions, 'Strompreis')).toEqual(['title', 'compound', 'lead', 'new', 'text']);
  });

  test('finds what has all words', () => {
    expect(search(versions, 'strompreis steig')).toEqual(['text']);
    expect(search(versions, 'strompreis musik')).toEqual([]);
  });

  test('knows forms by the language of the text', () => {
    expect(search(versions, 'company')).toEqual(['english']);
  });

  test.each(['', '  ', '-', '"', '„“', '…'])('finds nothing for nothing: %j', (query) => {
    expect(search(versions, query)).toEqual([]);
  });
});

describe('a quotation', () => {
  const row = describeTerms(
    makeVersion('1', 'Die Regierung senkt', 'Die Preise fallen. Der Industrie-Strompreis auch.', {
      lead: 'Ein Lead',
    }),
  );
  const has = (query: string) => parseQuery(query).groups.every((terms) => hasPhrase(row, terms));

  test.each([
    '"die Regierung"',
    '"die Preise fallen"',
    '"Der Industrie-Strompreis auch"',
    '"preise fal',
    '"Strompreis auch"',
  ])('stands in an article: %s', (query) => expect(has(query)).toBe(true));

  test.each([
    '"die Preise auch"',
    '"regierung preise"',
    '"senkt ein Lead"',
    '"auch die"',
    '"preise fal"',
    '"Preis fallen"',
  ])('stands in none, not from title to text either: %s', (query) => expect(has(query)).toBe(false));
});

describe('merged segments', () => {
  const queries = ['strompreis', 's', 'e', 'der', 'energie geht', 'hafen', 'musik', 'x', 'preis '];

  test('give what one would, without what is gone', async () => {
    let pauses = 0;
    const parts = versions.map((version) => buildSegment([describeTerms(version)]));
    const live = parts.map((segment, index) => ({ segment, isLive: Uint8Array.of(index === 4 ? 0 : 1) }));
    const merged = await mergeSegments(live, async () => {
      pauses++;
    });
    const kept = versions.filter((_, index) => index !== 4);
    expect(merged).toEqual(buildSegment(kept.map(describeTerms)));
    expect(merged.vocabulary).not.toContain('kanal');
    expect(pauses).toBe(0);
    for (const query of queries) {
      const open = openSegment(merged, allLive(merged));
      expect(findArticles([open], parseQuery(query)).map(([id]) => id)).toEqual(search(kept, query));
    }
  });

  test('keep lists of any length: thousands of articles', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      makeVersion(String(index), index % 3 ? 'Gemeinsam' : 'Allein', index % 1000 ? 'Alle' : 'Selten'),
    ).map(describeTerms);
    const segments = [many.slice(0, 1700), many.slice(1700)].map(buildSegment);
    const merged = await mergeSegments(
      segments.map((segment) => ({ segment, isLive: allLive(segment) })),
      () => Promise.resolve(),
    );
    expect(merged).toEqual(buildSegment(many));
    const open = openSegment(merged, allLive(merged));
    expect(findArticles([open], parseQuery('allein'))).toHaveLength(1000);
    expect(findArticles([open], parseQuery('selten')).map(([id]) => id)).toEqual(['0', '1000', '2000']);
  });
});

/** The text with brackets around what is marked. */
function mark(text: string, query: string): string {
  const ranges = joinRanges(findMarks(text, parseQuery(query), 'german', () => false));
  return ranges.reduceRight(
    (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

describe('marks', () => {
  test.each([
    ['Die Zölle und der Zollstreit', 'zoelle ', 'Die [Zölle] und der [Zoll]streit'],
    ['Industrie-Strompreise fallen', 'strompreis', 'Industrie-[Strompreise] fallen'],
    ['Industrie-Strompreise fallen', 'industriestrompreis', '[Industrie-Strompreise] fallen'],
    ['Strom\u00adpreise', 'strom', '[Strom\u00ad]preise'],
    ['Zo\u0308lle', 'zö', '[Zo\u0308]lle'],
    ['Straßen', 'stras', '[Straß]en'],
    ['Um 1,5 Prozent auf 1.000 Euro', '1,5 1000', 'Um [1,5] Prozent auf [1.000] Euro'],
    ['„Strompreis“ – sagt er', 'strompreis', '„[Strompreis]“ – sagt er'],
    ['Der Rat in der Beratung', 'rat ', 'Der [Rat] in der Beratung'],
    ['𝔸 Zölle 😀 Zölle', 'zölle', '𝔸 [Zölle] 😀 [Zölle]'],
  ])('%s: %s', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });

  test.each([
    ['Die Regierung senkt die Preise.', '"senkt die Preise"', 'Die Regierung [senkt die Preise].'],
    ['die Regierung die Preise senkt', '"senkt die Preise"', 'die Regierung die Preise senkt'],
    ['GRÖSSTE STRASSE', '„größte Straße“', '[GRÖSSTE STRASSE]'],
    ['um 1,5 Prozent – mehr', '»Prozent mehr«', 'um 1,5 [Prozent – mehr]'],
    ['senkt die Preise', '"senkt die Pr', '[senkt die Preise]'],
    ['senkt die Preise', '"senkt die Pr"', 'senkt die Preise'],
    ['senkt\n\ndie Preise', '"senkt die"', '[senkt\n\ndie] Preise'],
    ['ein Industrie-Strompreis kommt', '"ein Industrie-Strompreis"', '[ein Industrie-Strompreis] kommt'],
  ])('of a quotation: %s: %s', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });

  test('are in the order of the text, and never over one another', () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const letters = [
      'ä',
      'a\u0308',
      'ae',
      'ß',
      'ss',
      'u',
      'ue',
      '-',
      ' ',
      '\u00ad',
      'A',
      'É',
      '1',
      ',',
      '"',
      'ﬁ',
      '😀',
    ];
    for (let run = 0; run < 3000; run++) {
      const make = (length: number) => Array.from({ length }, () => letters[next(letters.length)]).join('');
      const text = make(40);
      let end = 0;
      for (const range of joinRanges(findMarks(text, parseQuery(make(6)), 'german', () => true))) {
        expect(range[0]).toBeGreaterThanOrEqual(end);
        expect(range[1]).toBeGreaterThan(range[0]);
        end = range[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('a snippet', () => {
  const filler = 'Der Hafen verhandelt seit dem Frühjahr mit drei Reedereien über die Kosten. ';
  const cut = (text: string, query: string) => {
    const snippet = cutSnippet(
      text,
      findMarks(text, parseQuery(query), 'german', () => false),
    );
    return { ...snippet, marked: snippet.marks.map(([start, end]) => snippet.text.slice(start, end)) };
  };

  test('shows the place where most of the words stand together', () => {
    const text = `${filler.repeat(3)}Strompreise steigen.\n\n${filler.repeat(5)}Die Strompreise der Industrie fallen. ${filler.repeat(3)}`;
    const { text: shown, marked } = cut(text, 'strompreis industrie');
    expect(marked).toEqual(['Strompreise', 'Industrie']);
    expect(shown).toMatch(/^… Die Strompreise der Industrie fallen\..* …$/);
    expect(shown.length).toBeLessThanOrEqual(224);
  });

  test('is the beginning where nothing of the text is marked, in whole words', () => {
    const { text, marks } = cut(filler.repeat(5), 'oper');
    expect(marks).toEqual([]);
    expect(text).toMatch(/^Der Hafen .*\S …$/);
    expect(filler.repeat(5)).toContain(text.slice(0, -2));
  });

  test('is the whole of a short text', () => {
    expect(cut('Eins\nzwei.', 'zwei')).toEqual({ text: 'Eins zwei.', marks: [[5, 9]], marked: ['zwei'] });
    expect(cut('', 'zwei').text).toBe('');
  });
});
