import { makeSegmenter } from '../make-segmenter.ts';

/**
 * Chromium falls silent some 15 seconds into an utterance of a remote voice, and fires no event
 * (crbug.com/679437): so long is what is spoken at once at most, in characters.
 */
const LONGEST = 180;

// A full stop that ends no sentence, though a capital follows: "am 3. Oktober", "J. Büttner", "Dr. Kern".
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|Abs|Art|bzw|ca|Dr|Frhr|Hr|Mio|Mr|Mrd|Mrs|Ms|Nr|Prof|Rep|Sen|St|vgl|vs)\.\s+$/u;

/** A text in pieces to be spoken one after the other: its sentences, long ones divided where they pause. */
export function splitSentences(text: string, lang: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of makeSegmenter(lang, 'sentence').segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(...divide(open));
    open = '';
  }
  return [...sentences, ...divide(open)];
}

/** At the last pause of what fits, else between words, else anywhere. */
function divide(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence.trim();
  while (rest.length > LONGEST) {
    const room = rest.slice(0, LONGEST);
    const [fitting] = /^.{40,}[,;:–—)](?=\s)/s.exec(room) ?? /^.+(?=\s)/s.exec(room) ?? [room];
    pieces.push(fitting.trim());
    rest = rest.slice(fitting.length).trim();
  }
  return rest ? [...pieces, rest] : pieces;
}
