import type { Entry } from './copy.ts';
import type { LibraryDatabase } from './database.ts';

/** So many are changed at a time, in one transaction all the same. */
const CHUNK = 400;

/** Gives entries a tag; those that have it, in whichever spelling of upper and lower case, keep theirs. */
export async function addTag(database: LibraryDatabase, ids: readonly string[], tag: string): Promise<void> {
  const added = tag.replaceAll(/\s+/g, ' ').trim();
  if (added === '') return;
  await changeEntries(database, ids, (entry) => {
    const tags = entry.tags ?? []; // missing where an entry is damaged
    if (tags.some((one) => isSameTag(one, added))) return undefined;
    return { ...entry, tags: [...tags, added] };
  });
}

/** Takes a tag from entries. */
export async function removeTag(
  database: LibraryDatabase,
  ids: readonly string[],
  tag: string,
): Promise<void> {
  await changeEntries(database, ids, (entry) => {
    const tags = (entry.tags ?? []).filter((one) => !isSameTag(one, tag));
    return tags.length === entry.tags?.length ? undefined : { ...entry, tags };
  });
}

/** Marks entries as read to the end, or as unread. */
export async function markRead(
  database: LibraryDatabase,
  ids: readonly string[],
  isRead: boolean,
): Promise<void> {
  const progress = isRead ? 1 : 0;
  await changeEntries(database, ids, (entry) =>
    entry.progress === progress ? undefined : { ...entry, progress },
  );
}

/** Notes how far an article was read, where that is further than before. Does nothing where it isn't saved. */
export async function noteProgress(database: LibraryDatabase, id: string, progress: number): Promise<void> {
  await changeEntries(database, [id], (entry) =>
    progress > (entry.progress ?? 0) ? { ...entry, progress: Math.min(progress, 1) } : undefined,
  );
}

export const isSameTag = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Changes all of them or none. `change` gives what an entry becomes; `undefined` where it stays as it is. */
async function changeEntries(
  database: LibraryDatabase,
  ids: readonly string[],
  change: (entry: Entry) => Entry | undefined,
): Promise<void> {
  await database.transaction('rw', database.entries, async () => {
    for (let start = 0; start < ids.length; start += CHUNK) {
      const found = await database.entries.bulkGet(ids.slice(start, start + CHUNK));
      const changed = found.flatMap((entry) => (entry && change(entry)) ?? []);
      if (changed.length > 0) await database.entries.bulkPut(changed);
    }
  });
}
