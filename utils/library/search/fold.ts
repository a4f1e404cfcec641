/** Longer ones are addresses and codes; what stands behind is cut off. */
const LONGEST_WORD = 48;

// Marks on letters, soft hyphens and other characters of no width.
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const JOINTS = /[-\u2010\u2011'’ʼ&.]/g;
// "Gebaeude", but neither "neue" nor "Quelle". Foreign words are changed as well ("Poesie"), on both sides alike.
const WRITTEN_OUT = /ae|oe|(?<![aeiouäöüq])ue/g;
const umlauts: Readonly<Record<string, string>> = { a: 'ä', ae: 'ä', o: 'ö', oe: 'ö', u: 'ü', ue: 'ü' };
const vowels: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

/**
 * A word in the one form that all its spellings have: "STRASSE" and "Straße", "Zoelle" and "Zölle", "E-Auto" and
 * "Eauto", "1.000" and "1000" are the same.
 */
export function fold(word: string): string {
  // Most words, and much quicker.
  if (/^[a-zA-Z0-9]*$/.test(word)) return writeUmlauts(word.toLowerCase()).slice(0, LONGEST_WORD);
  const letters = word
    .replace(JOINTS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/([aou])\u0308/g, (_, vowel: string) => umlauts[vowel] ?? vowel)
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ä')
    .replaceAll('ø', 'ö')
    .replaceAll('ł', 'l');
  return writeUmlauts(stripMarks(letters)).slice(0, LONGEST_WORD);
}

function stripMarks(letters: string): string {
  // Accents are no part of German words; the umlauts are.
  return letters.replace(/[^ -~äöü]/g, (letter) => letter.normalize('NFD').replace(UNSEEN, ''));
}

function writeUmlauts(word: string): string {
  return word.includes('e') ? word.replace(WRITTEN_OUT, (pair) => umlauts[pair] ?? pair) : word;
}

/** A folded word without its umlauts, letter by letter: what "Zölle" and "Zoll" have in common. */
export function flattenUmlauts(folded: string): string {
  return folded.replace(/[äöü]/g, (letter) => vowels[letter] ?? letter);
}

/** A word to compare, with and without its umlauts. */
export interface FoldedWord {
  folded: string;
  flat: string;
}

/** @param folded as `fold` gives it */
export function describeWord(folded: string): FoldedWord {
  return { folded, flat: flattenUmlauts(folded) };
}

/**
 * Where a part of a word's folded form stands in the word itself.
 *
 * @param part start and end in `fold(word)`
 */
export function unfoldRange(word: string, [from, to]: readonly [number, number]): [number, number] {
  const lengthUpTo = (end: number) => fold(word.slice(0, end)).length;
  let start = 0;
  while (start < word.length && lengthUpTo(start + 1) <= from) start++;
  let end = start;
  while (end < word.length && lengthUpTo(end) < to) end++;
  const length = lengthUpTo(end);
  // Marks, soft hyphens and the e of "ue" belong to the letter before them.
  while (end < word.length && lengthUpTo(end + 1) === length) end++;
  return [start, end];
}
