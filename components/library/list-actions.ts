import { type ListedEntry, stateOf } from '@/utils/library/listed-entry.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import type { Cursor } from './use-cursor.ts';
import type { Deletion } from './use-deletion.ts';
import type { ListActions } from './use-list-keys.ts';
import type { EntrySelection } from './use-selection.ts';

/** What opens above the list. */
export type ListPanel = 'keys' | 'tags' | 'files' | 'backup';

interface Means {
  rows: readonly ListedEntry[];
  ids: readonly string[];
  /** Those that something is done with: what is selected, else the row that the keyboard is at. */
  chosen: readonly string[];
  cursor: Cursor;
  selection: EntrySelection;
  deletion: Deletion;
  store: LibraryStore;
  onSearch: () => void;
  onClearSearch: () => void;
  onPanel: (panel: ListPanel) => void;
}

/** What the keys do with the list as it is. */
export function createActions(means: Means): ListActions {
  const { rows, ids, chosen, cursor, selection, deletion, store } = means;
  return {
    move(step, isExtending) {
      const next = Math.min(Math.max(cursor.index + step, 0), ids.length - 1);
      if (isExtending) selection.extendTo(ids[next] ?? '', cursor.id);
      cursor.goTo(next);
    },
    goToFirst: () => cursor.goTo(0),
    goToLast: () => cursor.goTo(ids.length - 1),
    select: () => cursor.id !== undefined && selection.toggle(cursor.id),
    selectAll: selection.selectAll,
    mark: () => void store.markRead(chosen, !areRead(rows, chosen)),
    tag: () => chosen.length > 0 && means.onPanel('tags'),
    keep: () => chosen.length > 0 && means.onPanel('files'),
    remove() {
      selection.clear();
      void deletion.remove(chosen);
    },
    undo: () => void deletion.undo(),
    search: means.onSearch,
    help: () => means.onPanel('keys'),
    leave: () => (selection.ids.length > 0 ? selection.clear() : means.onClearSearch()),
  };
}

function areRead(rows: readonly ListedEntry[], ids: readonly string[]): boolean {
  const wanted = new Set(ids);
  return rows.every((entry) => !wanted.has(entry.id) || stateOf(entry) === 'read');
}
