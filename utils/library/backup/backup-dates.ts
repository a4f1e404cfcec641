import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../database.ts';

/** What the reminder goes by. Moments are in milliseconds since 1970. */
export interface BackupDates {
  /** When the last backup was downloaded; absent where there was none. */
  lastAt?: number;
  /** When the reader said "later". */
  postponedAt?: number;
  /** The reader doesn't want to be reminded. */
  isSilenced: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long something may be in the library and in no backup. */
const MONTH_MS = 30 * DAY_MS;
/** So long "later" is. */
const LATER_MS = 7 * DAY_MS;

const keys = { lastAt: 'backup:lastAt', postponedAt: 'backup:postponedAt', isSilenced: 'backup:isSilenced' };

/**
 * Whether to remind of a backup: a month after something was saved that is in none.
 *
 * @param unkeptSince when the first article was saved that is in no backup; `undefined` where all are in one
 */
export function isBackupDue(
  { postponedAt, isSilenced }: BackupDates,
  unkeptSince: number | undefined,
  now: number,
): boolean {
  if (isSilenced || unkeptSince === undefined) return false;
  if (postponedAt !== undefined && now - postponedAt < LATER_MS && now >= postponedAt) return false;
  return now - unkeptSince >= MONTH_MS;
}

/**
 * When the first article was saved that the last backup can't hold. A backup of a day that is still to come says
 * nothing: the clock was wrong then, and everything counts.
 */
export async function findUnkept(
  database: LibraryDatabase,
  { lastAt = -1 }: BackupDates,
  now: number,
): Promise<number | undefined> {
  const first = await database.entries
    .where('savedAt')
    .above(lastAt > now ? -1 : lastAt)
    .first();
  return first?.savedAt;
}

/** The kept dates; what is missing or damaged counts as never. */
export async function readBackupDates(): Promise<BackupDates> {
  const kept: Record<string, unknown> = await browser.storage.local.get(Object.values(keys));
  const [lastAt, postponedAt] = [kept[keys.lastAt], kept[keys.postponedAt]];
  return {
    ...(isMoment(lastAt) && { lastAt }),
    ...(isMoment(postponedAt) && { postponedAt }),
    isSilenced: kept[keys.isSilenced] === true,
  };
}

/**
 * Keeps what was changed.
 *
 * @throws what the browser says where it refuses to write
 */
export async function keepBackupDates(changes: Partial<BackupDates>): Promise<void> {
  const changed = Object.entries(changes).map(([name, value]) => [keys[name as keyof BackupDates], value]);
  await browser.storage.local.set(Object.fromEntries(changed));
}

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
