import { watchPlaces } from '../places.ts';
import { noteProgress } from './change-entries.ts';
import { withLibrary } from './open-library.ts';

/** Lets the library follow how far saved articles are read. */
export function followProgress(): void {
  watchPlaces((articleId, { progress }) => void keepProgress(articleId, progress));
}

/** Where there is no such article, or no library, nothing is to be kept. */
async function keepProgress(articleId: string, progress: number): Promise<void> {
  await withLibrary((library) => noteProgress(library, articleId, progress));
}
