import type { Catalogue } from './catalogue.ts';
import type { Hit, Range, SearchEngine } from './search/search.ts';

/** Finds articles whose headline or lead contains every word of the query, in whichever case. */
export function searchTitles(catalogue: Pick<Catalogue, 'entries' | 'find' | 'watch'>): SearchEngine {
  return {
    async search(query, signal) {
      signal?.throwIfAborted();
      const words = wordsOf(query);
      const found = catalogue.entries.filter(({ title, lead = '' }) => {
        const text = `${title}\n${lead}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      return found.map(({ id }) => id);
    },
    async describe(ids, query) {
      const words = wordsOf(query);
      return ids.flatMap((id): Hit[] => {
        const entry = catalogue.find(id);
        if (!entry) return [];
        const { title, lead = '' } = entry;
        const snippet = { text: lead, marks: findRanges(lead, words) };
        return [{ id, title: findRanges(title, words), snippet }];
      });
    },
    findRanges: async (text, query) => findRanges(text, wordsOf(query)),
    watch: (onChange) => catalogue.watch(onChange),
  };
}

const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/** In the text's order, none within another. */
function findRanges(text: string, words: readonly string[]): Range[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return []; // places would not be the same (İ)
  const found: Range[] = [];
  for (const word of words)
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  found.sort(([one], [other]) => one - other);
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}
