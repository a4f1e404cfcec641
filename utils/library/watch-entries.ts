import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { LibraryDatabase } from './database.ts';

/**
 * Tells which entries were added, changed or taken out, in whichever tab or worker of the extension.
 *
 * @param onChange gets their ids; `undefined` where the whole library may be another
 * @returns stops telling
 */
export function watchEntries(
  database: LibraryDatabase,
  onChange: (ids: readonly string[] | undefined) => void,
): () => void {
  const part = `idb://${database.name}/${database.entries.name}/`;
  const tell = (changed: ObservabilitySet) => {
    if (changed.all) return onChange(undefined);
    const ranges = changed[part];
    if (ranges) onChange(readKeys(new RangeSet().add(ranges)));
  };
  Dexie.on('storagemutated', tell);
  return () => Dexie.on.storagemutated.unsubscribe(tell);
}

/** Single keys, as writers name them; `undefined` where there are spans of keys. */
function readKeys(ranges: RangeSet): string[] | undefined {
  const keys: string[] = [];
  for (const { from, to } of ranges) {
    if (from !== to || typeof from !== 'string') return undefined;
    keys.push(from);
  }
  return keys;
}
