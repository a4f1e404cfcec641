import type { ReadingTime } from './article.ts';

/**
 * Characters a minute, mean and standard deviation, by language.
 * Source: Trauzettel-Klosinski & Dietz 2012, IOVS 53(9), as used by Firefox's reader.
 */
const ENGLISH = [987, 118] as const;
const SPEED: Record<string, readonly [mean: number, deviation: number]> = {
  ar: [612, 88],
  de: [920, 86],
  en: ENGLISH,
  es: [1025, 127],
  fi: [1078, 121],
  fr: [998, 126],
  he: [833, 130],
  it: [950, 140],
  ja: [357, 56],
  nl: [978, 143],
  pl: [916, 126],
  pt: [913, 145],
  ru: [986, 175],
  sl: [885, 145],
  sv: [917, 156],
  tr: [1054, 156],
  zh: [255, 29],
};

/** Minutes that `characters` of text take; English speed for languages that were not measured. */
export function estimateReadingTime(characters: number, lang: string): ReadingTime {
  const [mean, deviation] = SPEED[lang.slice(0, 2).toLowerCase()] ?? ENGLISH;
  const minutes = (speed: number) => Math.max(1, Math.ceil(characters / speed));
  return { min: minutes(mean + deviation), max: minutes(mean - deviation) };
}
