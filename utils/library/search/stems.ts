import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemGerman } from '@orama/stemmers/german';

/** How a text's words are inflected. All but English is taken for German: short of it there are only prefixes to lose. */
export type Inflection = 'german' | 'english';

/** @param lang BCP 47 */
export function inflectionOf(lang: string): Inflection {
  return /^en\b/i.test(lang) ? 'english' : 'german';
}

// Snowball knows "Konten" and "Konto", "Zentren" and "Zentrum", "China" and "Chinas" only as different words.
const FOREIGN_END = /(?<=...)(?:[ao]s?|u[ms])$/;

/**
 * What a word's inflected forms have in common, by Snowball's rules, the shortest first. Two words are forms of the
 * same if they share one.
 *
 * @param word folded and without umlauts
 */
export function findStems(word: string, inflection: Inflection): string[] {
  if (inflection === 'english') return [stemEnglish(word)];
  const stem = stemGerman(word).replace(FOREIGN_END, '');
  // To Snowball "Kurs" is the genitive of "Kur", but "Kurse" are many of "Kurs".
  return word.endsWith('s') && stem !== word ? [stem, word] : [stem];
}

/** What all forms of a word begin with. */
export function findBeginning(word: string, inflection: Inflection): string {
  const [stem = word] = findStems(word, inflection);
  // "company" has the stem "compani", "filing" has "file".
  const start = inflection === 'english' ? stem.replace(/[eiy]$/, '') : stem;
  return word.startsWith(start) ? start : word;
}
