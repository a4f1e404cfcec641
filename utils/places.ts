import { browser } from 'wxt/browser';
import { readKept } from './read-kept.ts';

/** Where somebody stopped reading: by paragraph, so that text sizes and windows may change. */
export interface Place {
  /** Index of the first block in view among the blocks of the article's text. */
  block: number;
  /** The block's first words: after a change to the article they tell where it has gone. */
  start: string;
  /** Share of the text that lies behind, 0 to 1. */
  progress: number;
  /** When it was kept, in milliseconds since 1970. */
  keptAt: number;
}

/** So many places are kept: a daily reader's two years, well under a megabyte. */
const MOST_PLACES = 4000;
const PREFIX = 'place:';

/** The place kept for an article; `undefined` where there is none, or none that can be understood. */
export async function readPlace(articleId: string): Promise<Place | undefined> {
  const key = PREFIX + articleId;
  const found: unknown = (await readKept(key))[key];
  return isPlace(found) ? found : undefined;
}

/** Keeps the place in an article. Private windows leave no trace, so nothing is kept there. */
export async function keepPlace(articleId: string, place: Place): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  await browser.storage.local.set({ [PREFIX + articleId]: place });
}

/** Tells of every place that is kept, whichever page it was kept in. */
export function watchPlaces(onPlace: (articleId: string, place: Place) => void): void {
  browser.storage.local.onChanged.addListener((changed) => {
    for (const [key, { newValue }] of Object.entries(changed))
      if (key.startsWith(PREFIX) && isPlace(newValue)) onPlace(key.slice(PREFIX.length), newValue);
  });
}

/** Forgets the places in articles: they are to be begun anew. */
export async function forgetPlaces(articleIds: readonly string[]): Promise<void> {
  await browser.storage.local.remove(articleIds.map((id) => PREFIX + id));
}

/** Forgets the places that were kept longest ago where there are too many. */
export async function prunePlaces(): Promise<void> {
  const everything = Object.entries(await browser.storage.local.get(null));
  const places = everything.filter(([key]) => key.startsWith(PREFIX));
  const age = (place: unknown) => (isPlace(place) ? place.keptAt : 0);
  const oldest = places.sort(([, a], [, b]) => age(b) - age(a)).slice(MOST_PLACES);
  await browser.storage.local.remove(oldest.map(([key]) => key));
}

function isPlace(value: unknown): value is Place {
  const { block, start, progress, keptAt } = (value ?? {}) as Record<keyof Place, unknown>;
  return (
    Number.isInteger(block) &&
    typeof start === 'string' &&
    typeof progress === 'number' &&
    typeof keptAt === 'number'
  );
}
