import { keepPlace, type Place } from '@/utils/places.ts';

const PAUSE_MS = 400;

/** Keeps the place in an article whenever the reader pauses, and when they leave. */
export function createPlaceKeeper(findArticleId: () => string | undefined) {
  let latest: Omit<Place, 'keptAt'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const place = latest;
    latest = undefined;
    const articleId = findArticleId();
    if (place && articleId) void keepPlace(articleId, { ...place, keptAt: Date.now() });
  };
  const keepWhenHidden = () => document.visibilityState === 'hidden' && keep();
  document.addEventListener('visibilitychange', keepWhenHidden);
  return {
    note(place: Omit<Place, 'keptAt'>): void {
      latest = place;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    },
    stop(): void {
      keep();
      document.removeEventListener('visibilitychange', keepWhenHidden);
    },
  };
}
