import { type ListedEntry, stateOf } from './listed-entry.ts';

/** `short` is what a slow reader gets to the end of in so many minutes. */
export const SHORT_MINUTES = 20;

export const states = ['unread', 'started', 'short'] as const;
export type StateFilter = (typeof states)[number];

export const facetKinds = ['section', 'year', 'author', 'tag'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What an entry must be to be listed; an entry must be all of it. */
export type Filter = { state?: StateFilter } & { [Kind in FacetKind]?: string };

/** How many entries there would be with another choice, all other choices left as they are. */
export interface Counts {
  state: Record<StateFilter, number>;
  facets: Record<FacetKind, Map<string, number>>;
}

export interface Selection {
  selected: ListedEntry[];
  counts: Counts;
}

/** Finds the entries that a filter lets through, and counts the others' ways to be let through. */
export function selectEntries(entries: readonly ListedEntry[], filter: Filter): Selection {
  const counts: Counts = {
    state: { unread: 0, started: 0, short: 0 },
    facets: { section: new Map(), year: new Map(), author: new Map(), tag: new Map() },
  };
  const chosen = (['state', ...facetKinds] as const).filter((kind) => filter[kind] !== undefined);
  const selected = entries.filter((entry) => {
    const failed = chosen.filter((kind) => !hasChosen(entry, kind, filter));
    if (failed.length <= 1) count(entry, counts, failed[0]);
    return failed.length === 0;
  });
  return { selected, counts };
}

export function isShort({ progress, readingTime }: ListedEntry): boolean {
  return stateOf({ progress }) !== 'read' && readingTime.max * (1 - progress) <= SHORT_MINUTES;
}

/** The filter with one more choice, or without it where it was made already. */
export function toggleChoice<Kind extends keyof Filter>(
  filter: Filter,
  kind: Kind,
  value: NonNullable<Filter[Kind]>,
): Filter {
  const { [kind]: chosen, ...others } = filter;
  return chosen === value ? (others as Filter) : { ...filter, [kind]: value };
}

/** What an entry counts for in a group; an article may have several authors and tags, or none. */
export function valuesOf(entry: ListedEntry, kind: FacetKind): readonly string[] {
  switch (kind) {
    case 'section':
      return entry.section ? [entry.section] : [];
    case 'year':
      return [entry.year];
    case 'author':
      return entry.authors;
    case 'tag':
      return entry.tags;
  }
}

function hasChosen(entry: ListedEntry, kind: keyof Filter, filter: Filter): boolean {
  if (kind !== 'state') return valuesOf(entry, kind).includes(filter[kind] ?? '');
  return filter.state === 'short' ? isShort(entry) : stateOf(entry) === filter.state;
}

/** Where an entry fails one choice only, it counts for the other choices of that kind. */
function count(entry: ListedEntry, counts: Counts, failed: keyof Filter | undefined): void {
  if (failed === undefined || failed === 'state') {
    const state = stateOf(entry);
    if (state !== 'read') counts.state[state]++;
    if (isShort(entry)) counts.state.short++;
  }
  for (const kind of facetKinds) {
    if (failed !== undefined && failed !== kind) continue;
    const group = counts.facets[kind];
    for (const value of valuesOf(entry, kind)) group.set(value, (group.get(value) ?? 0) + 1);
  }
}
