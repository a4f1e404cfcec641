import type { RemovedKind } from './article.ts';
import type { Block } from './blocks/blocks.ts';
import { RemovalLog } from './removal.ts';

/** One part that was taken out, and where it stood. */
export interface Removal {
  kind: RemovedKind;
  /** The page's node that it begins with. */
  start: Node;
  /** The fresh line that was read from the page and then turned down; absent where `start` is all of the part. */
  line?: Block;
}

/** An account that remembers every part, in the order in which they were met. */
export class RemovalRecord extends RemovalLog {
  readonly removals: Removal[] = [];

  override add(kind: RemovedKind, source: Element | string, at?: Node | Block): void {
    super.add(kind, source);
    const part = at ?? source;
    if (typeof part === 'string') throw new Error(`${kind} without its place`);
    this.removals.push({ kind, ...('start' in part ? placeOf(part) : { start: part }) });
  }
}

/** What was built from one element of the page is that element; a line is made of pieces. */
const placeOf = (block: Block): Pick<Removal, 'start' | 'line'> =>
  block.start === block.source ? { start: block.source } : { start: block.start, line: block };
