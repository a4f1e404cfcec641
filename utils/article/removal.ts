import type { Removed, RemovedKind } from './article.ts';
import type { Block } from './blocks/blocks.ts';
import { squeeze, visibleText } from './text.ts';

/** What the page hides is not shown, and what a pay wall withholds stays withheld: neither is quoted. */
export const KEPT_BACK: ReadonlySet<RemovedKind> = new Set<RemovedKind>(['hidden', 'paywall']);

const SNIPPET_LENGTH = 80;

/** Keeps account of what was taken out of a page, by kind, in the order of their first appearance. */
export class RemovalLog {
  readonly #parts = new Map<RemovedKind, Removed>();

  /** @param _at what was taken out, where `source` doesn't say it: for logs that remember every part */
  add(kind: RemovedKind, source: Element | string, _at?: Node | Block): void {
    const part = this.#parts.get(kind) ?? { kind, count: 0, snippet: '' };
    part.count++;
    // Slots of adverts are mostly empty: the first that says something speaks for its kind.
    if (!KEPT_BACK.has(kind))
      part.snippet ||= shorten(typeof source === 'string' ? source : visibleText(source));
    this.#parts.set(kind, part);
  }

  list(): Removed[] {
    return [...this.#parts.values()];
  }
}

/** A line of at most 80 characters. */
export function shorten(text: string): string {
  const line = squeeze(text);
  return line.length <= SNIPPET_LENGTH ? line : `${line.slice(0, SNIPPET_LENGTH - 1).trimEnd()}…`;
}
