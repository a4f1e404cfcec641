import { joinRanges, type Mark } from './marks.ts';
import type { Range } from './words.ts';

/** Some words of a text and what is marked in them. */
export interface Snippet {
  text: string;
  marks: Range[];
}

/** Characters: two to three lines in a list. */
const LENGTH = 220;
/** How far before the first mark it begins: enough to see what the sentence is about. */
const LEAD_IN = 60;

/** The place of a text where most of what was asked for stands close together, the first of equals. */
export function cutSnippet(text: string, marks: readonly Mark[]): Snippet {
  const best = findBestMark(marks);
  const [start, end] = fitToWords(text, Math.max(0, (best?.range[0] ?? 0) - LEAD_IN));
  const front = start > 0 ? '… ' : '';
  const back = end < text.length ? ' …' : '';
  const inside = marks.filter(({ range }) => range[0] >= start && range[1] <= end);
  const shift = front.length - start;
  return {
    // Characters of no meaning here are replaced one by one, so that the marks stay where they are.
    text: front + text.slice(start, end).replace(/\s/g, ' ') + back,
    marks: joinRanges(inside).map(([from, to]) => [from + shift, to + shift]),
  };
}

/** The mark from which on most different words are within reach, or else most of all. */
function findBestMark(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  marks.forEach((mark, index) => {
    const reach = mark.range[0] + LENGTH - LEAD_IN;
    const groups = new Set<number>();
    let count = 0;
    for (let at = index; at < marks.length && (marks[at]?.range[1] ?? 0) <= reach; at++, count++)
      groups.add(marks[at]?.group ?? 0);
    const worth = groups.size * 1000 + Math.min(count, 999);
    if (worth > most) {
      best = mark;
      most = worth;
    }
  });
  return best;
}

/** Begins with a whole word, and with the sentence where it begins near; ends with a whole word. */
function fitToWords(text: string, from: number): [start: number, end: number] {
  const before = text.slice(from, from + LEAD_IN);
  const sentence = from > 0 ? before.search(/(?<=[.?!:]\s+|\n)\p{Lu}/u) : 0;
  const word = from > 0 ? before.search(/(?<=\s)\S/) : 0;
  const start = from + Math.max(0, sentence >= 0 ? sentence : word);
  if (start + LENGTH >= text.length) return [start, text.trimEnd().length];
  const room = text.slice(start, start + LENGTH + 1);
  const space = room.search(/\s\S*$/);
  return [start, start + (space > LENGTH / 2 ? room.slice(0, space).trimEnd().length : LENGTH)];
}
