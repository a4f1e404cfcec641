import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface Options {
  scroller: HTMLElement;
  /** What stands above the list in the scroller, in pixels. */
  above: number;
  /** The rows by their keys. */
  ids: readonly string[];
  /** Another list altogether where this is another: then it begins at its beginning. */
  listName: string;
  /** Drawn wherever it is, for it has the focus; -1 where there is none. */
  current: number;
}

/** A row with a headline of one line and a lead of two. */
const USUAL_HEIGHT = 178;
/** So many rows are drawn beyond each edge of the screen. */
const OVERSCAN = 4;

export type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Finds out which rows are near the screen and where they lie; the place is kept when rows above change. */
export function useVirtualRows({ scroller, above, ids, listName, current }: Options): Rows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const kept = useRef<Rows>(undefined);
  const shown = useRef({ ids, listName });
  // As long as it is the same function, nothing is measured anew.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const options = {
    count: ids.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey,
    overscan: OVERSCAN,
    scrollMargin: above,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 96, // what may lie above the lower edge: selection, undo
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
    rangeExtractor: (range: Range) => withCurrent(defaultRangeExtractor(range), current),
  };
  kept.current ??= new Virtualizer(options);
  const rows = kept.current;
  // It leaves the text to move while somebody scrolls up, for the sake of other machines.
  rows.shouldAdjustScrollPositionOnItemSizeChange = ({ start }) => start < (rows.scrollOffset ?? 0);
  const anchor = shown.current.ids === ids ? undefined : findAnchor(rows, shown.current.ids);
  rows.setOptions({ ...rows.options, ...options });

  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  useLayoutEffect(() => {
    const isSameList = shown.current.listName === listName;
    shown.current = { ids, listName };
    if (!isSameList) scroller.scrollTop = 0;
    else if (anchor) holdAnchor(rows, ids, anchor);
  }, [ids, listName]);
  return rows;
}

function withCurrent(indexes: number[], current: number): number[] {
  if (current < 0 || indexes.includes(current)) return indexes;
  return [...indexes, current].sort((one, other) => one - other);
}

interface Anchor {
  id: string;
  /** How far its beginning lies below the upper edge, in pixels. */
  below: number;
}

/**
 * The first row in view; none at the very beginning, where what is new shall be seen. In a tab in the background no
 * scrolling is told of, so the element itself is asked.
 */
function findAnchor(rows: Rows, ids: readonly string[]): Anchor | undefined {
  const offset = rows.scrollElement?.scrollTop ?? 0;
  if (offset < 1 || ids.length === 0) return undefined;
  const first = rows.getVirtualItemForOffset(offset);
  const id = first && ids[first.index];
  return first && id !== undefined ? { id, below: first.start - offset } : undefined;
}

function holdAnchor(rows: Rows, ids: readonly string[], { id, below }: Anchor): void {
  const index = ids.indexOf(id);
  rows.getTotalSize(); // rows that were drawn just now have their measures
  const start = rows.measurementsCache[index]?.start;
  const { scrollElement } = rows;
  if (start !== undefined && scrollElement) scrollElement.scrollTop = start - below;
}
