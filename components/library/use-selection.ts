import { useMemo, useRef, useState } from 'preact/hooks';

/** The rows that something shall be done with. */
export interface EntrySelection {
  /** In the list's order; only what is listed. */
  ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** From the row that was chosen last to this one, and nothing else; from `start` where none was. */
  extendTo(id: string, start?: string): void;
  selectAll(): void;
  clear(): void;
}

/** Selects among rows one by one or in stretches. */
export function useSelection(listed: readonly string[]): EntrySelection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string>(undefined);
  const ids = useMemo(
    () => (chosen.size === 0 ? [] : listed.filter((id) => chosen.has(id))),
    [listed, chosen],
  );
  return {
    ids,
    has: (id) => chosen.has(id),
    toggle(id) {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      anchor.current = id;
      setChosen(next);
    },
    extendTo(id, start = id) {
      if (anchor.current === undefined || !listed.includes(anchor.current)) anchor.current = start;
      const ends = [listed.indexOf(anchor.current), listed.indexOf(id)];
      setChosen(new Set(listed.slice(Math.min(...ends), Math.max(...ends) + 1)));
    },
    selectAll: () => setChosen(new Set(listed)),
    clear() {
      anchor.current = undefined;
      setChosen(new Set());
    },
  };
}
