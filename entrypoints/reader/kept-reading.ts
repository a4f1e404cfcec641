import type { Reading } from '@/utils/article/read.ts';

/** What a page can change about its article; pictures that arrive late change nothing in it. */
const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

let kept: { reading: Reading; address: string } | undefined;

/** Keeps what was read from a page that has been loaded, until anything about the page changes. */
export function keepReading(reading: Reading): void {
  kept = { reading, address: location.href };
  const observer = new MutationObserver(() => {
    observer.disconnect();
    kept = undefined;
  });
  observer.observe(document, CHANGES);
}

/** What was read ahead of time; `undefined` where the page is another one by now. */
export function findKeptReading(): Reading | undefined {
  return kept?.address === location.href ? kept.reading : undefined;
}
