/** Where the library stands with the browser. */
export interface StorageState {
  /** Both in bytes, as the browser estimates them for everything that the extension keeps. */
  used: number;
  available: number;
  /** Never cleared to make room for other things. */
  isPersistent: boolean;
}

/**
 * Asks the browser never to clear the library by itself. Chromium takes that from pages only, not from the
 * background: there it does nothing. Both browsers agree without a question where `unlimitedStorage` is permitted.
 */
export async function keepStorage(): Promise<void> {
  if ('persist' in navigator.storage) await navigator.storage.persist();
}

/** Tells where the library stands with the browser. */
export async function readStorageState(): Promise<StorageState> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, available: quota - usage, isPersistent: await navigator.storage.persisted() };
}
