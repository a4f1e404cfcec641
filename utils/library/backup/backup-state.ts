import type { BackupRefusal, RestoreReport } from './restore-report.ts';

/** What the library page says of its backups. */
export type BackupState =
  | { status: 'idle' }
  /** `total` is 0 as long as it isn't known. */
  | { status: 'working'; task: 'write' | 'restore'; done: number; total: number }
  | { status: 'written'; articles: number }
  | { status: 'unwritten'; reason: UnwrittenReason }
  | { status: 'restored'; report: RestoreReport }
  | { status: 'refused'; reason: BackupRefusal };

/** Why there is no new backup. */
export type UnwrittenReason = 'cancelled' | 'full';
