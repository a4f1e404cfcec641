/**
 * Why the library can't be used. `full`: no room on the disk. `unwritable`: the browser gave up reading or writing;
 * on full disks some say no more than that. `blocked`: another view of it holds an old state open. `newer`: it was written
 * by a newer Klartext. `refused`: the browser keeps no data here, as in some private windows.
 */
export type StorageFailure = 'full' | 'unwritable' | 'blocked' | 'newer' | 'refused';

/** By the names of the browser's errors, and of Dexie's own. */
const REASONS: Record<string, StorageFailure> = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full', // Firefox, before it is a quota
  VersionError: 'newer',
  MissingAPIError: 'refused',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  OpenFailedError: 'refused',
  DatabaseClosedError: 'refused',
  UnknownError: 'unwritable',
  AbortError: 'unwritable', // a transaction that the browser gave up; the cause is inside where it is known
};

/** What an error of the database means for whoever uses it; `undefined` for bugs, which are to be thrown. */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  const reasons = namesOf(error).map((name) => REASONS[name]);
  return reasons.findLast((reason) => reason !== undefined); // the innermost knows best
}

/** Dexie wraps the browser's errors, and those of several writings at once in a list. */
function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const causes = [inner, ...(Array.isArray(failures) ? failures : [])].filter((cause) => cause !== error);
  return [String(name), ...causes.flatMap(namesOf)];
}
