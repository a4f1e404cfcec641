import type { LibraryStore } from '@/utils/library/store.ts';
import { createPlaceKeeper } from '@/utils/place-keeper.ts';
import { keepPlace, type Place } from '@/utils/places.ts';
import { tryToKeep } from '@/utils/try-to-keep.ts';

/** Keeps the places in articles, and tells the library how far they were read. */
export function createPlaces() {
  let current: { store: LibraryStore; articleId: string } | undefined;
  const keeper = createPlaceKeeper(
    () => current?.articleId,
    async (id, place) => {
      await Promise.all([tryToKeep(keepPlace(id, place)), current?.store.noteProgress(id, place.progress)]);
    },
  );
  return {
    note(store: LibraryStore, articleId: string, place: Omit<Place, 'keptAt'>): void {
      current = { store, articleId };
      keeper.note(place);
    },
  };
}
