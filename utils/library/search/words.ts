import { fold } from './fold.ts';

/** Characters of a text, from the first to behind the last. */
export type Range = [start: number, end: number];

/** A word of a text. */
export interface Word {
  /** As `fold` gives it. */
  folded: string;
  start: number;
  end: number;
  /** "Industriestrompreis" in "Industrie-Strompreis", whose parts are words of their own before it. */
  isJoined: boolean;
}

// "1.000.000", "1,5" and "1.200,50" are one number; "24.11.2026" are three.
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\p{L}\p{N}])|\d+(?:,\d+)+(?![\p{L}\p{N}])`;
// A soft hyphen or a character of no width doesn't end a word.
const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*`;
const WORD = new RegExp(`${NUMBER}|${LETTERS}`, 'gu');
// "E-Auto", "geht's", "S&P": also with the hyphen that doesn't break.
const JOINT = /^[-\u2010\u2011'’ʼ&]$/;

/** The words of a text in their order; after those that are joined by hyphens, the whole. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  let joined: Word[] = [];
  const close = () => {
    const [first] = joined;
    const last = joined.at(-1);
    if (first && last && joined.length > 1) {
      const { start } = first;
      const { end } = last;
      words.push({ folded: fold(text.slice(start, end)), start, end, isJoined: true });
    }
    joined = [];
  };
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    const previous = joined.at(-1);
    if (previous && !JOINT.test(text.slice(previous.end, start))) close();
    const word = { folded: fold(raw), start, end: start + raw.length, isJoined: false };
    words.push(word);
    joined.push(word);
  }
  close();
  return words;
}
