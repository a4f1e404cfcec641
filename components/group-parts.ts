import type { RemovedKind } from '@/utils/article/article.ts';

/** A removed part as the list shows it. */
export interface ListedPart {
  kind: RemovedKind;
  /** Its first words; empty where it had none. */
  snippet: string;
  canPutBack: boolean;
  isBack: boolean;
}

/** One line of the list: a part, or several that say the same and can't be put back. */
export interface PartRow {
  /** Of the first part in the list that was given. */
  index: number;
  part: ListedPart;
  count: number;
}

export interface PartGroup {
  kind: RemovedKind;
  rows: PartRow[];
}

/** Parts by kind, in the order of their first appearance; empty slots and the like on one line. */
export function groupParts(parts: readonly ListedPart[]): PartGroup[] {
  const groups = new Map<RemovedKind, PartRow[]>();
  for (const [index, part] of parts.entries()) {
    const rows = groups.get(part.kind) ?? [];
    groups.set(part.kind, rows);
    const twin = part.canPutBack ? undefined : rows.find((row) => isSameLine(row.part, part));
    if (twin) twin.count++;
    else rows.push({ index, part, count: 1 });
  }
  return [...groups].map(([kind, rows]) => ({ kind, rows }));
}

const isSameLine = (one: ListedPart, other: ListedPart): boolean =>
  !one.canPutBack && one.snippet === other.snippet;
