import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryStore } from '@/utils/library/store.ts';

/** What was deleted and can be put back. */
export interface Deletion {
  ids: readonly string[];
  /** What came of putting it back, in words. */
  said: string;
  remove(ids: readonly string[]): Promise<void>;
  undo(): Promise<void>;
  /** The offer to put it back is gone: now the deletion is final. */
  finish(): Promise<void>;
}

/** Deletes with an offer to put everything back; what is deleted while it stands is added to it. */
export function useDeletion(store: LibraryStore): Deletion {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  return {
    ids,
    said,
    async remove(more) {
      if (more.length === 0) return;
      setSaid('');
      await store.remove(more);
      setIds((before) => [...before, ...more]);
    },
    async undo() {
      if (ids.length === 0) return;
      const count = await store.restore(ids);
      setIds([]);
      setSaid(count > 0 ? i18n.t('library.restored', count) : i18n.t('library.notRestored'));
    },
    async finish() {
      setIds([]);
      await store.purge(ids);
    },
  };
}
