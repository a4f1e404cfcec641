// The least page that searches as the library's does: what is typed is searched for at once, and what fits on a screen
// is described and drawn with its marks.
import { LibraryDatabase } from '../../../utils/library/database.ts';
import { writeTerms } from '../../../utils/library/search/rows.ts';
import { createSearchEngine, type Hit } from '../../../utils/library/search/search.ts';
import { makeArticle, type SeededArticle } from '../../bench/library/make-article.ts';

/** How many articles fit on a screen. */
const SCREEN = 12;

/** One search as its reader saw it, in milliseconds. */
interface Timing {
  query: string;
  found: number;
  /** Until it was known what is found. */
  search: number;
  /** Until the first of it was drawn. */
  drawn: number;
}

const database = new LibraryDatabase();
const timings: Timing[] = [];
const longTasks: number[] = [];
const [input, output, list] = ['input', 'output', 'ol'].map((name) =>
  document.querySelector<HTMLElement>(name),
);
if (!(input instanceof HTMLInputElement) || !output || !list) throw new Error('The page is incomplete.');
const field = input;

if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
  new PerformanceObserver((entries) => {
    longTasks.push(...entries.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

const openedAt = performance.now();
const engine = createSearchEngine();
let abort = new AbortController();

/** How long it takes until the index is open. */
const opened = engine.search('').then(() => performance.now() - openedAt);

async function show(query: string): Promise<void> {
  abort.abort();
  abort = new AbortController();
  const { signal } = abort;
  const start = performance.now();
  try {
    const ids = await engine.search(query, signal);
    const search = performance.now() - start;
    const hits = await engine.describe(ids.slice(0, SCREEN), query, signal);
    list?.replaceChildren(...hits.map(draw));
    if (output) output.textContent = `${query}: ${ids.length}`;
    timings.push({ query, found: ids.length, search, drawn: performance.now() - start });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function draw({ id, snippet }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.id = id;
  let end = 0;
  for (const [from, to] of snippet.marks) {
    const mark = document.createElement('mark');
    mark.textContent = snippet.text.slice(from, to);
    item.append(snippet.text.slice(end, from), mark);
    end = to;
  }
  item.append(snippet.text.slice(end));
  return item;
}

/** Saves an article as the extension does, and says how long it took, with and without what the search needs. */
async function save({ entry, version }: SeededArticle): Promise<{ withRow: number; without: number }> {
  const { entries, versions, terms } = database;
  const time = async (write: () => Promise<unknown>) => {
    const start = performance.now();
    await database.transaction('rw', entries, versions, terms, async () => {
      await versions.put(version);
      await entries.put(entry);
      await write();
    });
    return performance.now() - start;
  };
  const without = await time(() => Promise.resolve());
  return { without, withRow: await time(() => writeTerms(database, version)) };
}

field.addEventListener('input', () => void show(field.value));
Object.assign(globalThis, {
  lab: { engine, opened, timings, longTasks, save, makeArticle, database },
});

export interface SearchLab {
  engine: typeof engine;
  opened: typeof opened;
  timings: Timing[];
  longTasks: number[];
  save: typeof save;
  makeArticle: typeof makeArticle;
  database: LibraryDatabase;
}
