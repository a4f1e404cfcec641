import type { LiveSegment } from './merge.ts';
import type { Segment } from './segment.ts';
import type { TermsKey } from './terms.ts';

/** Which articles of a segment are still there; they are taken out of what is missing. */
export function markLive({ articles }: Segment, missing: Map<string, TermsKey>): Uint8Array {
  return Uint8Array.from(articles.ids, (id, at) =>
    missing.delete(nameKey([id, articles.states[at] ?? ''])) ? 1 : 0,
  );
}

/** Most of its articles are gone. */
export function isWorn({ isLive }: LiveSegment): boolean {
  return isLive.reduce((sum, live) => sum + live, 0) * 2 < isLive.length;
}

/** For a segment that has just been made. */
export function markAll({ articles }: Segment): Uint8Array {
  return new Uint8Array(articles.ids.length).fill(1);
}

/** A key as a text, to be compared. */
export function nameKey(key: TermsKey): string {
  return key.join('\n');
}
