import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Rows } from './use-virtual-rows.ts';

/** The row that the keyboard is at. */
export interface Cursor {
  /** -1 where the keyboard has not come to the list yet. */
  index: number;
  id: string | undefined;
  /** Goes to a row, scrolls there as far as needed, and gives it the focus. */
  goTo(index: number): void;
  /** The focus has come to a row by itself. */
  note(id: string): void;
  /** Gives the focus back to the row, after something was open above the list. */
  focus(): void;
  /** What is drawn of the list at the moment. */
  attach(drawn: Drawn): void;
}

interface Drawn {
  list: RefObject<HTMLElement | null>;
  rows: Rows;
}

/** Keeps the focus on a row, also when rows come and go; where the row itself goes, on the one that follows. */
export function useCursor(ids: readonly string[], scroller: HTMLElement | undefined): Cursor {
  const [id, setId] = useState<string>();
  const drawn = useRef<Drawn>(undefined);
  const shall = useRef<'focus'>(undefined);
  const last = useRef(-1);
  const hadFocus = useRef(false);
  const index = id === undefined ? -1 : ids.indexOf(id);

  const focusRow = () => {
    const row = drawn.current?.list.current?.querySelector<HTMLElement>(
      `[data-id="${CSS.escape(id ?? '')}"]`,
    );
    const link = row?.querySelector('a');
    link?.focus({ preventScroll: true });
    return link !== undefined;
  };
  useLayoutEffect(() => {
    if (shall.current && focusRow()) shall.current = undefined;
  });
  useLayoutEffect(() => {
    if (index !== -1) {
      last.current = index;
      hadFocus.current = drawn.current?.list.current?.contains(document.activeElement) ?? false;
      return;
    }
    if (id === undefined) return;
    const next = ids[Math.min(last.current, ids.length - 1)];
    setId(next);
    if (!hadFocus.current) return;
    if (next !== undefined) shall.current = 'focus';
    else scroller?.focus();
  });

  return {
    index,
    id: index === -1 ? undefined : id,
    goTo(wanted) {
      const next = ids[Math.min(Math.max(wanted, 0), ids.length - 1)];
      if (next === undefined) return;
      shall.current = 'focus';
      setId(next);
      if (next === id) focusRow();
      drawn.current?.rows.scrollToIndex(ids.indexOf(next), { align: 'auto' });
    },
    note: setId,
    focus: () => {
      if (!focusRow()) scroller?.focus();
    },
    attach(now) {
      drawn.current = now;
    },
  };
}
