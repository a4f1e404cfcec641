import { LibraryDatabase } from '../database.ts';
import { IndexKeeper } from './index-keeper.ts';
import { findMarks, joinRanges } from './marks.ts';
import type { Term } from './match.ts';
import { pause } from './pause.ts';
import { hasPhrase } from './phrases.ts';
import { parseQuery } from './query.ts';
import { findArticles, knowsIn } from './search-index.ts';
import { readShownVersions, readTexts } from './shown-versions.ts';
import { cutSnippet, type Snippet } from './snippet.ts';
import { inflectionOf } from './stems.ts';
import type { TermsKey } from './terms.ts';
import type { Range } from './words.ts';

/** An article that was found, as a list shows it. */
export interface Hit {
  id: string;
  /** What is marked in the title. */
  title: Range[];
  /** Some words of lead or text around the best place, its line breaks as spaces. */
  snippet: Snippet;
}

/** Articles in which quotations are looked for without a pause: some 20 ms. */
const BATCH = 200;

/** The search itself, over the whole library. It belongs into a worker: it may take some milliseconds at a time. */
export class LibrarySearch {
  readonly #database: LibraryDatabase;
  readonly #keeper: IndexKeeper;
  readonly #opened: Promise<void>;

  /** @param onChange is called when a search may find something else than before */
  constructor(onChange: () => void, database = new LibraryDatabase()) {
    this.#database = database;
    this.#keeper = new IndexKeeper(database, onChange);
    this.#opened = this.#keeper.open();
  }

  /**
   * The articles that are found, the best first; nothing for a query without words.
   *
   * @param isOver whether nobody waits for the answer any more
   */
  async search(typed: string, isOver: () => boolean): Promise<string[]> {
    await this.#opened;
    const query = parseQuery(typed);
    const keys = findArticles(this.#keeper.segments, query);
    const phrases = query.groups.filter((terms) => terms.length > 1);
    return phrases.length ? this.#verify(keys, phrases, isOver) : keys.map(([id]) => id);
  }

  /** What is to be shown of these articles; those that are gone are left out. */
  async describe(ids: readonly string[], typed: string): Promise<Hit[]> {
    await this.#opened;
    const query = parseQuery(typed);
    const knows = knowsIn(this.#keeper.segments);
    return (await readShownVersions(this.#database, ids)).map((version) => {
      const inflection = inflectionOf(version.article.lang);
      const { title, text } = readTexts(version);
      return {
        id: version.id,
        title: joinRanges(findMarks(title, query, inflection, knows)),
        snippet: cutSnippet(text, findMarks(text, query, inflection, knows)),
      };
    });
  }

  /** What is to be marked in any text. */
  async findRanges(text: string, typed: string, lang: string): Promise<Range[]> {
    await this.#opened;
    const knows = knowsIn(this.#keeper.segments);
    return joinRanges(findMarks(text, parseQuery(typed), inflectionOf(lang), knows));
  }

  close(): void {
    this.#keeper.close();
    this.#database.close();
  }

  /** Those in which every quotation stands as it is. */
  async #verify(keys: TermsKey[], phrases: Term[][], isOver: () => boolean): Promise<string[]> {
    const verified: string[] = [];
    for (let at = 0; at < keys.length && !isOver(); at += BATCH) {
      const rows = await this.#database.terms.bulkGet(keys.slice(at, at + BATCH));
      for (const row of rows)
        if (row && phrases.every((terms) => hasPhrase(row, terms))) verified.push(row.id);
      await pause();
    }
    return verified;
  }
}
