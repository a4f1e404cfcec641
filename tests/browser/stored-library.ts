import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Version } from '@/utils/library/copy.ts';
import { root } from '../setup/run.ts';
import type { Session } from './session.ts';

/** All that lies in the library. */
export interface LibraryContent {
  entries: Entry[];
  versions: Version[];
  /** Each with the hash that its bytes really have. */
  pictures: { hash: string; found: string; mediaType: string; size: number; width: number; height: number }[];
}

/** Reads the library past all of our code, from the browser's own database. */
export function readLibrary(session: Session): Promise<LibraryContent> {
  return session.inExtension(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('library')) return { entries: [], versions: [], pictures: [] };
    const database = await settle(indexedDB.open('library'));
    try {
      if (database.objectStoreNames.length === 0) return { entries: [], versions: [], pictures: [] };
      const stores = database.transaction(['entries', 'versions', 'pictures']);
      const [entries, versions, pictures] = await Promise.all([
        settle(stores.objectStore('entries').getAll()),
        settle(stores.objectStore('versions').getAll()),
        settle(stores.objectStore('pictures').getAll()),
      ]);
      const measured = pictures.map(async ({ bytes, ...picture }) => {
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return { ...picture, found, size: bytes.length };
      });
      return { entries, versions, pictures: await Promise.all(measured) };
    } finally {
      database.close();
    }
  });
}

/** What is not whole in the library, a line each: nothing, after whatever happened. */
export function findDamage({ entries, versions, pictures }: LibraryContent): string[] {
  const hashes = new Set(pictures.map(({ hash }) => hash));
  const used = new Set(versions.flatMap((version) => version.hashes));
  return [
    ...pictures
      .filter(({ hash, found }) => hash !== found)
      .map(({ hash }) => `picture ${hash} has other bytes`),
    ...pictures.filter(({ hash }) => !used.has(hash)).map(({ hash }) => `picture ${hash} is nobody's`),
    ...versions.flatMap(({ id, number, article, ...version }) => [
      ...version.hashes.filter((hash) => !hashes.has(hash)).map((hash) => `${id}/${number} lacks ${hash}`),
      ...(article.text.length > 0 && article.content.length > 0 ? [] : [`${id}/${number} has no text`]),
      ...(entries.some((entry) => entry.id === id) ? [] : [`${id}/${number} is in no list`]),
    ]),
    ...entries.flatMap((entry) => {
      const own = versions.filter(({ id }) => id === entry.id);
      const isShown = own.some(({ number }) => number === entry.shown);
      return own.length === entry.versions && isShown ? [] : [`${entry.id} lists versions that aren't there`];
    }),
  ];
}

/** Empties the library, as a new installation has it. */
export function emptyLibrary(session: Session): Promise<void> {
  return session.inExtension(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('library')) return;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const stores = [...request.result.objectStoreNames];
        if (stores.length === 0) return resolve(request.result.close());
        const clearing = request.result.transaction(stores, 'readwrite');
        for (const store of stores) clearing.objectStore(store).clear();
        clearing.oncomplete = () => resolve(request.result.close());
      };
    });
  });
}

/** Dates all that is saved 400 days later, as a clock that was that much ahead would have. */
export function moveIntoFuture(session: Session): Promise<void> {
  return session.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const moving = opening.result.transaction(['entries', 'versions'], 'readwrite');
          for (const store of moving.objectStoreNames) {
            const request = moving.objectStore(store).openCursor();
            request.onsuccess = () => {
              const { result: cursor } = request;
              if (!cursor) return;
              const moved = { ...cursor.value };
              for (const name of ['savedAt', 'changedAt', 'retrievedAt'])
                if (name in moved) moved[name] += 400 * 24 * 60 * 60 * 1000;
              cursor.update(moved);
              cursor.continue();
            };
          }
          moving.onabort = () => reject(moving.error);
          moving.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
}

/** One of the fixtures' pictures. */
export function readPicture(name: string): Buffer {
  return readFileSync(join(root, 'tests/fixtures/pictures', `${name}.jpg`));
}

/** SHA-256 of one of the fixtures' pictures. */
export function hashOfPicture(name: string): string {
  return createHash('sha256').update(readPicture(name)).digest('hex');
}
