import { browser } from 'wxt/browser';
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
    // Without an identity there is no extension any more to keep it: it was updated or taken away.
    if (place && articleId && browser.runtime?.id) void keep(articleId, { ...place, keptAt: Date.now() });
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
