/** A stretch of a text, in characters: from the first one to the one behind the last. */
export type Range = [start: number, end: number];

/** An article that was found, as a list shows it. */
export interface Hit {
  id: string;
  /** What is marked in the title. */
  title: Range[];
  /** Some words of lead or text around the best place. */
  snippet: { text: string; marks: Range[] };
}

/** The library's search, as a page uses it. */
export interface SearchEngine {
  /**
   * The articles that are found, the best first.
   *
   * @throws the signal's reason when it is aborted: a further letter was typed
   */
  search(query: string, signal?: AbortSignal): Promise<string[]>;
  /**
   * What a list shows of these articles: only for those that are near the screen. Those that are gone are left out.
   *
   * @throws the signal's reason when it is aborted
   */
  describe(ids: readonly string[], query: string, signal?: AbortSignal): Promise<Hit[]>;
  /**
   * What is to be marked in any text, in its order and nowhere overlapping.
   *
   * @param lang of the text, BCP 47
   */
  findRanges(text: string, query: string, lang?: string): Promise<Range[]>;
  /** Tells whenever a search may find something else than before; gives what stops it. */
  watch(onChange: () => void): () => void;
}
