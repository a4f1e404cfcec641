import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '@/utils/article/article.ts';
import { hangPictures } from '@/utils/library/hang-pictures.ts';
import type { Copy, CopyFailure, VersionMark } from '@/utils/library/read-shown-copy.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import type { Place } from '@/utils/places.ts';

/** A copy as it is opened: what it says, with its pictures in it. */
export type OpenedCopy =
  | { status: 'opening' }
  | {
      status: 'open';
      /** As it is shown; for what leaves the page, `copy` has the pictures' real addresses. */
      article: Article;
      copy: Copy;
      versions: readonly VersionMark[];
      /** Where reading stopped the last time. */
      place: Place | undefined;
    }
  | { status: 'failed'; reason: CopyFailure; url: string; versions: readonly VersionMark[] };

interface Options {
  store: LibraryStore;
  id: string;
  /** `undefined` for the version that the entry stands for. */
  number: number | undefined;
  readPlace: (id: string) => Promise<Place | undefined>;
}

/** Opens a version of an article, and gives the pictures' memory back when another one is opened. */
export function useCopy({ store, id, number, readPlace }: Options): OpenedCopy {
  const [opened, setOpened] = useState<OpenedCopy>({ status: 'opening' });
  useEffect(() => {
    const closing: (() => void)[] = [];
    let isWanted = true;
    const open = async () => {
      const [entry, versions, place] = await Promise.all([
        store.readEntry(id),
        store.readVersions(id),
        readPlace(id),
      ]);
      const reading = entry
        ? await store.readCopy(id, number ?? entry.shown)
        : ({ ok: false, reason: 'gone' } as const);
      if (!isWanted) return;
      if (!reading.ok) {
        setOpened({ status: 'failed', reason: reading.reason, url: entry?.url ?? '', versions });
        return;
      }
      const { copy } = reading;
      const missing = i18n.t('library.missingPicture');
      const { article, takeDown } = await hangPictures(
        copy.article,
        copy.pictures,
        store.readPicture,
        missing,
      );
      if (!isWanted) return takeDown();
      closing.push(takeDown);
      setOpened({ status: 'open', article, copy, versions, place });
    };
    void open();
    return () => {
      isWanted = false;
      setOpened({ status: 'opening' });
      for (const close of closing) close();
    };
  }, [store, id, number]);
  return opened;
}
