/** Divides text of a language; as German where it is none: pages declare languages such as "deutsch". */
export function makeSegmenter(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    return new Intl.Segmenter('de', { granularity });
  }
}
