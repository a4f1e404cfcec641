// Runs in the page: the two under test and the clock.
import { Readability } from '@mozilla/readability';
import { extract } from '../../utils/article/extract.ts';
import { median } from './median.ts';

/** Milliseconds of one page: ours with sanitising, and Readability's own `parse()` on a clone. */
export interface ExtractTimes {
  ours: number;
  readability: number;
}

/** Readability's first run, as the reader's is the first. */
export function measureReadability(): number {
  const clone = document.cloneNode(true) as Document;
  const start = performance.now();
  new Readability(clone).parse();
  return performance.now() - start;
}

/** Runs both in turn on the page as it stands; medians of `runs` runs after five to warm up. */
export function measure(runs: number): ExtractTimes {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -5; run < runs; run++) {
    let start = performance.now();
    if (!extract(document, location.href).ok) throw new Error('no article');
    const own = performance.now() - start;
    const clone = document.cloneNode(true) as Document; // not timed: the copy is theirs to change
    start = performance.now();
    new Readability(clone).parse();
    const other = performance.now() - start;
    if (run >= 0) {
      ours.push(own);
      theirs.push(other);
    }
  }
  return { ours: median(ours), readability: median(theirs) };
}
