import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import { type Counts, type Filter, selectEntries } from '@/utils/library/select-entries.ts';
import { type Order, sortEntries } from '@/utils/library/sort-entries.ts';
import { useFoundEntries, useSearch } from './use-search.ts';

interface Options {
  entries: readonly ListedEntry[];
  engine: SearchEngine;
  query: string;
  /** Something is open above the list, and changes entries all the time; the list follows when it is seen again. */
  isCovered: boolean;
}

/** What is listed of the library, and why. */
export interface Listing {
  rows: readonly ListedEntry[];
  ids: readonly string[];
  /** Without the filter: all entries, or all that were found. */
  candidates: readonly ListedEntry[];
  counts: Counts;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  order: Order;
  setOrder: (order: Order) => void;
  /** What was searched for, once it is found; `undefined` where nothing is. */
  query: string | undefined;
  /** Another list altogether where this is another. */
  name: string;
}

/** Searches, filters and sorts, each only when it must. */
export function useListing({ entries, engine, query, isCovered }: Options): Listing {
  const [filter, setFilter] = useState<Filter>({});
  const [order, setOrder] = useState<Order>('saved');
  const seen = useRef(entries);
  if (!isCovered || seen.current.length === 0) seen.current = entries;
  const found = useSearch(engine, query);
  const isSearching = found !== undefined;
  const candidates = useFoundEntries(seen.current, found);
  // Sorted before it is filtered: another choice then leaves the order as it is.
  const sorted = useMemo(
    () => (isSearching ? candidates : sortEntries(candidates, order)),
    [candidates, order, isSearching],
  );
  const { selected: rows, counts } = useMemo(() => selectEntries(sorted, filter), [sorted, filter]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  return {
    rows,
    ids,
    candidates,
    counts,
    filter,
    setFilter,
    order,
    setOrder,
    query: found?.query,
    name: `${JSON.stringify(filter)} ${order} ${found?.query ?? ''}`,
  };
}
