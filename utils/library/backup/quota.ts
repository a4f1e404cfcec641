/** Whether the disk is full. Dexie wraps the browser's error where it has ended a transaction. */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return error.name === 'QuotaExceededError' || isQuotaError(inner);
}
