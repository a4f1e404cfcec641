import { LibraryDatabase, SCHEMA_VERSION } from './database.ts';
import { type StorageFailure, storageFailureOf } from './storage-failure.ts';

export type OpenedLibrary = { ok: true; library: LibraryDatabase } | { ok: false; reason: StorageFailure };

/** It opens within milliseconds. So long somebody else may take to let go of it, in milliseconds. */
const PATIENCE_MS = 5000;
/** Dexie counts its versions in tens. */
const DEXIE_FACTOR = 10;

let library: LibraryDatabase | undefined;

/**
 * Opens the library, once for all that use it in this context. What a later version wrote is not touched: Dexie
 * itself would open it, and build into it what it misses (seen with 4.4.7).
 */
export async function openLibrary(): Promise<OpenedLibrary> {
  library ??= new LibraryDatabase();
  return open(library);
}

/**
 * Does something with the library, and gives why not where the browser refuses.
 *
 * @throws what is no matter of storage
 */
export async function withLibrary<Result>(
  work: (library: LibraryDatabase) => Promise<Result>,
  opening = openLibrary,
): Promise<{ ok: true; result: Result } | { ok: false; reason: StorageFailure }> {
  const opened = await opening();
  if (!opened.ok) return opened;
  try {
    return { ok: true, result: await work(opened.library) };
  } catch (error) {
    return { ok: false, reason: explain(error) };
  }
}

async function open(library: LibraryDatabase): Promise<OpenedLibrary> {
  if (library.isOpen()) return { ok: true, library };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<'blocked'>((resolve) => {
    timer = setTimeout(() => resolve('blocked'), PATIENCE_MS);
  });
  try {
    if (await isNewer(library.name)) return { ok: false, reason: 'newer' };
    const opened = await Promise.race([library.open(), blocked]);
    return opened === 'blocked' ? { ok: false, reason: 'blocked' } : { ok: true, library };
  } catch (error) {
    return { ok: false, reason: explain(error) };
  } finally {
    clearTimeout(timer);
  }
}

function explain(error: unknown): StorageFailure {
  const reason = storageFailureOf(error);
  if (reason === undefined) throw error;
  console.info('Klartext could not use the library:', error);
  return reason;
}

async function isNewer(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  const version = databases.find((one) => one.name === name)?.version ?? 0;
  return Math.floor(version / DEXIE_FACTOR) > SCHEMA_VERSION;
}
