/** Steps in which the lines are made shorter, as a share of the width. */
const STEP = 0.02;

/**
 * Breaks a text into as few lines as the width allows, and those into like lengths, so that no single word is left
 * over. A word that is too long stays whole.
 */
export function balanceLines(text: string, width: number, measure: (line: string) => number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  let best = fill(words, width, measure);
  const count = best.length;
  for (let limit = width * (1 - STEP); limit > width / 2; limit -= width * STEP) {
    const lines = fill(words, limit, measure);
    if (lines.length > count) break;
    best = lines;
  }
  return best;
}

function fill(words: string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
