import { i18n } from '#i18n';
import type { LibraryDatabase } from '../database.ts';
import type { UnwrittenReason } from './backup-state.ts';
import { openBackupTarget } from './backup-target.ts';
import type { BackupCounts } from './format.ts';
import { isQuotaError } from './quota.ts';
import { type WorkOptions, writeBackup } from './write-backup.ts';

export type Download = { ok: true; counts: BackupCounts } | { ok: false; reason: UnwrittenReason };

/**
 * Writes a backup and hands it to the reader as a file. Cancelled or failed, it leaves nothing behind.
 *
 * @returns `undefined` where the reader was asked for a file and picked none
 * @throws what the database or the disk says where they fail for other reasons than a full disk
 */
export async function downloadBackup(
  database: LibraryDatabase,
  options: WorkOptions,
): Promise<Download | undefined> {
  const today = Temporal.Now.plainDateISO().toString();
  const target = await openBackupTarget(i18n.t('backup.fileName', [today]));
  if (!target) return undefined;
  try {
    const counts = await writeBackup(database, target.output, options);
    await target.finish();
    return { ok: true, counts };
  } catch (error) {
    await target.discard();
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    if (isQuotaError(error)) return { ok: false, reason: 'full' };
    throw error;
  }
}
