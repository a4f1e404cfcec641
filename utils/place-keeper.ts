import { isOrphan } from './is-orphan.ts';
import { keepPlace, type Place } from './places.ts';

const PAUSE_MS = 400;

/**
 * Keeps the place in an article whenever the reader pauses, and when they leave.
 *
 * @param keep what keeping is; in the library the entry learns of it, too
 */
export function createPlaceKeeper(findArticleId: () => string | undefined, keep = keepPlace) {
  let latest: Omit<Place, 'keptAt'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepLatest = () => {
    clearTimeout(timer);
    const place = latest;
    latest = undefined;
    const articleId = findArticleId();
    if (place && articleId && !isOrphan()) void keep(articleId, { ...place, keptAt: Date.now() });
  };
  const keepWhenHidden = () => document.visibilityState === 'hidden' && keepLatest();
  document.addEventListener('visibilitychange', keepWhenHidden);
  return {
    note(place: Omit<Place, 'keptAt'>): void {
      latest = place;
      clearTimeout(timer);
      timer = setTimeout(keepLatest, PAUSE_MS);
    },
    stop(): void {
      keepLatest();
      document.removeEventListener('visibilitychange', keepWhenHidden);
    },
  };
}
