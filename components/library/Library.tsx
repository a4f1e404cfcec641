import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import { describeCount } from './describe-count.ts';
import { EntryList } from './EntryList.tsx';
import './FloatingBar.css';
import { KeyHelp } from './KeyHelp.tsx';
import './Library.css';
import { LibrarySide } from './LibrarySide.tsx';
import { ListHead } from './ListHead.tsx';
import type { ListToolsProps } from './ListTools.tsx';
import { createActions } from './list-actions.ts';
import { NothingListed } from './NothingListed.tsx';
import { SearchLine } from './SearchLine.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TagDialog } from './TagDialog.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useCursor } from './use-cursor.ts';
import type { Deletion } from './use-deletion.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListing } from './use-listing.ts';
import { useSelection } from './use-selection.ts';

export interface LibraryProps extends Omit<ListToolsProps, 'onHelp'> {
  entries: readonly ListedEntry[];
  /** Whether that is all of them. */
  isComplete: boolean;
  engine: SearchEngine;
  store: LibraryStore;
  query: string;
  onQuery: (query: string) => void;
  deletion: Deletion;
  /** An article is open above the list. */
  isCovered: boolean;
  addressOf: (id: string) => string;
}

/** The saved articles: a table of contents, with counts on the left and a line to write on above. */
export function Library(props: LibraryProps) {
  const { entries, isComplete, store, query, onQuery, deletion, isCovered } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<'keys' | 'tags'>();
  const field = useRef<HTMLInputElement>(null);
  const listing = useListing(props);
  const { rows, ids } = listing;
  const cursor = useCursor(ids, scroller ?? undefined);
  const selection = useSelection(ids);
  const atCursor = cursor.id === undefined ? [] : [cursor.id];
  const chosen = selection.ids.length > 0 ? selection.ids : atCursor;
  const actions = createActions({
    rows,
    ids,
    chosen,
    cursor,
    selection,
    deletion,
    store,
    onSearch: () => {
      field.current?.focus();
      field.current?.select();
    },
    onClearSearch: () => onQuery(''),
    onPanel: setPanel,
  });
  useListKeys(actions, !isCovered);
  useLayoutEffect(() => {
    if (scroller && !isCovered) cursor.focus();
  }, [scroller, isCovered]);
  // What had the focus may be gone: a bar, once its button was pressed.
  useLayoutEffect(() => {
    if (!isCovered && document.activeElement === document.body) cursor.focus();
  });

  return (
    <div class="library" ref={setScroller} tabIndex={-1} inert={isCovered}>
      <div class="library-page">
        <LibrarySide {...props} listing={listing} onHelp={actions.help} />
        <main class="library-main">
          <SearchLine field={field} query={query} onQuery={onQuery} onLeave={actions.goToFirst} />
          <ListHead
            count={isComplete ? describeCount(rows.length, entries.length, listing.query !== undefined) : ''}
            isSearching={listing.query !== undefined}
            isEmpty={isComplete && entries.length === 0}
            order={listing.order}
            onOrder={listing.setOrder}
          />
          {rows.length === 0 && isComplete && (
            <NothingListed isEmpty={entries.length === 0} listing={listing} onQuery={onQuery} />
          )}
          {scroller && (
            <EntryList
              {...{ listing, scroller, cursor, selection }}
              engine={props.engine}
              addressOf={props.addressOf}
              readPicture={store.readPicture}
            />
          )}
        </main>
      </div>
      <div class="floating-bars">
        {selection.ids.length > 0 && (
          <SelectionBar
            count={selection.ids.length}
            onRead={() => store.markRead(chosen, true)}
            onUnread={() => store.markRead(chosen, false)}
            onTag={actions.tag}
            onDelete={actions.remove}
            onClear={selection.clear}
          />
        )}
        {deletion.ids.length > 0 && (
          <UndoNotice ids={deletion.ids} onUndo={deletion.undo} onGone={deletion.finish} />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {deletion.said}
      </p>
      {panel === 'keys' && <KeyHelp onClose={() => setPanel(undefined)} />}
      {panel === 'tags' && (
        <TagDialog entries={entries} ids={chosen} store={store} onClose={() => setPanel(undefined)} />
      )}
    </div>
  );
}
