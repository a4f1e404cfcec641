/** Where the library stands with the browser. */
export interface StorageState {
  /** Both in bytes, as the browser estimates them for everything that the extension keeps. */
  used: number;
  available: number;
  /** What the browser calls so; in Chromium `unlimitedStorage` counts instead. */
  isPersistent: boolean;
}

/**
 * Asks the browser never to clear the library by itself. Chromium takes that from pages only, and says no (156, tried in
 * November 2026): there it is `unlimitedStorage` that exempts an extension's data from being cleared.
 */
export async function keepStorage(): Promise<void> {
  if ('persist' in navigator.storage) await navigator.storage.persist();
}

/** Tells where the library stands with the browser. */
export async function readStorageState(): Promise<StorageState> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, available: quota - usage, isPersistent: await navigator.storage.persisted() };
}
