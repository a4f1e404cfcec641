import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';

/** What was found for a query. */
export interface Found {
  query: string;
  /** The best ones first. */
  ids: readonly string[];
}

/**
 * Searches as somebody types, and again when the library has become another. What was found before stays until the
 * next is there, so that nothing flashes.
 *
 * @returns `undefined` where nothing is searched for
 */
export function useSearch(engine: SearchEngine, query: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  const [changes, noteChange] = useReducer((count: number) => count + 1, 0);
  const wanted = query.trim() === '' ? '' : query.trimStart(); // a space at the end ends a word
  useEffect(() => engine.watch(() => noteChange(undefined)), [engine]);
  useEffect(() => {
    if (wanted === '') return setFound(undefined);
    const aborting = new AbortController();
    const search = async () => {
      const ids = await engine.search(wanted, aborting.signal);
      if (!aborting.signal.aborted) setFound({ query: wanted, ids });
    };
    search().catch((error: unknown) => {
      if (!aborting.signal.aborted) throw error;
    });
    return () => aborting.abort();
  }, [engine, wanted, changes]);
  return wanted === '' ? undefined : found;
}

/** The entries that were found, in that order; all of them where nothing is searched for. */
export function useFoundEntries(
  entries: readonly ListedEntry[],
  found: Found | undefined,
): readonly ListedEntry[] {
  return useMemo(() => {
    if (!found) return entries;
    const known = new Map(entries.map((entry) => [entry.id, entry]));
    return found.ids.flatMap((id) => known.get(id) ?? []);
  }, [entries, found]);
}
