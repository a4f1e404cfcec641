import type { Removed, RemovedKind } from './article.ts';
import { squeeze, visibleText } from './text.ts';

const SNIPPET_LENGTH = 80;

/** Keeps account of what was taken out of a page, by kind, in the order of their first appearance. */
export class RemovalLog {
  readonly #parts = new Map<RemovedKind, Removed>();

  add(kind: RemovedKind, source: Element | string): void {
    const part = this.#parts.get(kind) ?? { kind, count: 0, snippet: '' };
    part.count++;
    // Slots of adverts are mostly empty: the first that says something speaks for its kind.
    part.snippet ||= shorten(typeof source === 'string' ? source : visibleText(source));
    this.#parts.set(kind, part);
  }

  list(): Removed[] {
    return [...this.#parts.values()];
  }
}

function shorten(text: string): string {
  const line = squeeze(text);
  return line.length <= SNIPPET_LENGTH ? line : `${line.slice(0, SNIPPET_LENGTH - 1).trimEnd()}…`;
}
