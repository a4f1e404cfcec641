import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '@/utils/export/exporter.ts';
import { unreadThisWeek } from '@/utils/export/unread-this-week.ts';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import { ExportChoice } from '../ExportChoice.tsx';
import { describeCount } from './describe-count.ts';
import { EntryList } from './EntryList.tsx';
import './FloatingBar.css';
import { KeyHelp } from './KeyHelp.tsx';
import './Library.css';
import { LibrarySide } from './LibrarySide.tsx';
import { ListHead } from './ListHead.tsx';
import type { ListToolsProps } from './ListTools.tsx';
import { createActions, type ListPanel } from './list-actions.ts';
import { NothingListed } from './NothingListed.tsx';
import { SearchLine } from './SearchLine.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ShelfDialog } from './ShelfDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useCursor } from './use-cursor.ts';
import type { Deletion } from './use-deletion.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListing } from './use-listing.ts';
import { useSelection } from './use-selection.ts';

export interface LibraryProps extends Pick<ListToolsProps, 'settings' | 'onSettings' | 'onResetSettings'> {
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
  /** Writes articles as files. */
  onExport: (ids: readonly string[], format: Format) => void;
  /** The library as one file: the panel, and what reminds of it. */
  backup: ComponentChildren;
  reminder: ComponentChildren;
}

/** The saved articles: a table of contents, with counts on the left and a line to write on above. */
export function Library(props: LibraryProps) {
  const { entries, isComplete, store, query, onQuery, deletion, isCovered } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<ListPanel>();
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
  const week = useMemo(() => unreadThisWeek(entries, Date.now()).map(({ id }) => id), [entries]);
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
        <LibrarySide
          {...props}
          listing={listing}
          unread={week.length}
          onWeekend={() => props.onExport(week, 'edition')}
          onBackup={() => setPanel('backup')}
          onHelp={actions.help}
        />
        <main class="library-main">
          <SearchLine field={field} query={query} onQuery={onQuery} onLeave={actions.goToFirst} />
          <ListHead
            count={isComplete ? describeCount(rows.length, entries.length, listing.query !== undefined) : ''}
            isSearching={listing.query !== undefined}
            isEmpty={isComplete && entries.length === 0}
            order={listing.order}
            onOrder={listing.setOrder}
          />
          {props.reminder}
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
            onKeep={actions.keep}
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
      {panel === 'files' && (
        <ShelfDialog title={i18n.t('library.selected', chosen.length)} onClose={() => setPanel(undefined)}>
          <ExportChoice
            isMany={chosen.length > 1}
            onExport={(format) => {
              setPanel(undefined);
              props.onExport(chosen, format);
            }}
          />
        </ShelfDialog>
      )}
      {panel === 'backup' && (
        <ShelfDialog title={i18n.t('library.title')} onClose={() => setPanel(undefined)}>
          {props.backup}
        </ShelfDialog>
      )}
      {panel === 'tags' && (
        <TagDialog entries={entries} ids={chosen} store={store} onClose={() => setPanel(undefined)} />
      )}
    </div>
  );
}
