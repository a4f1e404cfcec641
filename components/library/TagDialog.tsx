import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import { ShelfDialog } from './ShelfDialog.tsx';
import { TagEditor } from './TagEditor.tsx';

interface TagDialogProps {
  /** All of the library: their tags are suggested. */
  entries: readonly ListedEntry[];
  /** Those that get tags, or lose them. */
  ids: readonly string[];
  store: LibraryStore;
  onClose: () => void;
}

/** The tags of the articles that are selected. */
export function TagDialog({ entries, ids, store, onClose }: TagDialogProps) {
  const { tags, known } = useMemo(() => countTags(entries, new Set(ids)), [entries, ids]);
  return (
    <ShelfDialog title={i18n.t('library.tags')} onClose={onClose}>
      <TagEditor
        tags={tags}
        count={ids.length}
        known={known}
        onAdd={(tag) => store.addTag(ids, tag)}
        onRemove={(tag) => store.removeTag(ids, tag)}
      />
    </ShelfDialog>
  );
}

/** Each tag of some entries with the number of them that have it, and all tags there are. */
export function countTags(entries: readonly ListedEntry[], ids: ReadonlySet<string>) {
  const tags = new Map<string, number>();
  const known = new Set<string>();
  for (const entry of entries)
    for (const tag of entry.tags) {
      known.add(tag);
      if (ids.has(entry.id)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  return { tags, known: [...known].sort((one, other) => one.localeCompare(other)) };
}
