import type { TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import './EntryList.css';
import { QuietEntryRow } from './EntryRow.tsx';
import type { Cursor } from './use-cursor.ts';
import { useHits } from './use-hits.ts';
import type { Listing } from './use-listing.ts';
import type { EntrySelection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface EntryListProps {
  listing: Listing;
  engine: SearchEngine;
  scroller: HTMLElement;
  cursor: Cursor;
  selection: EntrySelection;
  addressOf: (id: string) => string;
  readPicture: (hash: string) => Promise<Blob | undefined>;
}

/** The articles; only those near the screen are drawn, and the one that has the focus. */
export function EntryList(props: EntryListProps) {
  const { scroller, cursor, selection } = props;
  const { rows: entries, ids, query, name } = props.listing;
  const list = useRef<HTMLOListElement>(null);
  const above = useOffset(list, scroller);
  const rows = useVirtualRows({
    scroller,
    above,
    ids,
    listName: name,
    current: cursor.index,
  });
  cursor.attach({ list, rows });
  const drawn = rows.getVirtualItems();
  const hits = useHits(
    props.engine,
    query,
    drawn.flatMap(({ index }) => ids[index] ?? []),
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's keys are in use-list-keys.ts
    <ol
      ref={list}
      class={selection.ids.length > 0 ? 'entries entries-selecting' : 'entries'}
      aria-label={i18n.t('library.list')}
      style={{ blockSize: `${rows.getTotalSize()}px` }}
      onClick={(event) => select(event, selection)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()} // else it selects text
      onFocusIn={({ target }) => {
        const id = findId(target);
        if (id !== undefined) cursor.note(id);
      }}
    >
      {drawn.map(({ index, key, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            data-id={entry.id}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            style={{ insetBlockStart: `${start - above}px` }}
          >
            <QuietEntryRow
              entry={entry}
              hit={hits.get(entry.id)}
              address={props.addressOf(entry.id)}
              isSelected={selection.has(entry.id)}
              isCurrent={index === Math.max(cursor.index, 0)}
              readPicture={props.readPicture}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** A click on the box, or with Ctrl or Shift anywhere on the row: else it leads to the article. */
function select(event: TargetedMouseEvent<HTMLElement>, selection: EntrySelection): void {
  const id = findId(event.target);
  if (id === undefined) return;
  const isBox = event.target instanceof HTMLInputElement;
  if (!isBox && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;
  if (event.shiftKey) selection.extendTo(id);
  else selection.toggle(id);
  if (!isBox) event.preventDefault();
  else if (event.shiftKey) event.target.checked = true; // as everything up to it is now
}

function findId(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest('li')?.dataset.id : undefined;
}

/** How much stands above the list in what scrolls: it changes with the width. */
function useOffset(list: { current: HTMLElement | null }, scroller: HTMLElement): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setOffset(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    for (const sibling of list.current?.parentElement?.children ?? [])
      if (sibling !== list.current) observer.observe(sibling);
    return () => observer.disconnect();
  }, [scroller]);
  return offset;
}
