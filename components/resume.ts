import type { Place } from '@/utils/places.ts';

/** Whoever has read less than this, or all of it, begins at the beginning. */
const SHORTEST_WAY = 0.02;
const START_LENGTH = 60;

/** Whether a kept place is one to be offered. */
export function isWorthResuming(place: Place | undefined): boolean {
  return place !== undefined && place.block > 0 && place.progress > SHORTEST_WAY && place.progress < 1;
}

/** What a block is found by again when others were put in before it. */
export function startOf(block: HTMLElement | undefined): string {
  return block?.textContent?.trim().slice(0, START_LENGTH) ?? '';
}

/** Scrolls to the block where reading stopped: by its words, else by its number. */
export function showPlace({ block, start }: Place, blocks: readonly HTMLElement[]): void {
  const byNumber = blocks[Math.min(block, blocks.length - 1)];
  const found =
    startOf(byNumber) === start ? byNumber : blocks.find((one) => start && startOf(one) === start);
  const place = found ?? byNumber;
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true }); // the keyboard goes on from there
  place.scrollIntoView({ block: 'start' });
}
