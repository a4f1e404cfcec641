import { signal } from '@preact/signals';
import { Backup } from '@/components/Backup.tsx';
import { BackupReminder } from '@/components/BackupReminder.tsx';
import {
  type BackupDates,
  findUnkept,
  isBackupDue,
  keepBackupDates,
  readBackupDates,
} from '@/utils/library/backup/backup-dates.ts';
import type { BackupState } from '@/utils/library/backup/backup-state.ts';
import { sweepTemporaryFiles } from '@/utils/library/backup/backup-target.ts';
import { downloadBackup } from '@/utils/library/backup/download-backup.ts';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { tryToKeep } from '@/utils/try-to-keep.ts';

/** The page's backups: what is shown of them, and what the reader can do. */
export interface BackupDesk {
  /** The panel with everything. */
  Panel: () => preact.JSX.Element;
  /** A line for the top of the page, while a backup is due. */
  Reminder: () => preact.JSX.Element | null;
}

/** So often progress is drawn, in milliseconds. */
const DRAW_MS = 100;

/** Connects the backup's parts with the browser, for the library's page. */
export function openBackupDesk(database: LibraryDatabase): BackupDesk {
  const state = signal<BackupState>({ status: 'idle' });
  const dates = signal<BackupDates>({ isSilenced: false });
  const isDue = signal(false);
  let cancel = new AbortController();

  async function look(): Promise<void> {
    dates.value = await readBackupDates();
    const now = Date.now();
    isDue.value = isBackupDue(dates.value, await findUnkept(database, dates.value, now), now);
  }

  async function keep(changes: Partial<BackupDates>): Promise<void> {
    if (await tryToKeep(keepBackupDates(changes))) return look();
    dates.value = { ...dates.value, ...changes };
    isDue.value = false; // asked again with the next page
  }

  /** Shows how far a task is, and what has become of it. */
  async function work(
    task: 'write' | 'restore',
    run: (options: Options) => Promise<BackupState>,
  ): Promise<void> {
    if (state.value.status === 'working') return;
    cancel = new AbortController();
    state.value = { status: 'working', task, done: 0, total: 0 };
    let drawnAt = 0;
    const onProgress = (done: number, total: number) => {
      if (performance.now() - drawnAt < DRAW_MS) return;
      drawnAt = performance.now();
      state.value = { status: 'working', task, done, total };
    };
    try {
      state.value = await run({ signal: cancel.signal, onProgress });
    } catch (error) {
      state.value = { status: 'idle' };
      throw error; // a bug, which the page shows
    }
  }

  const download = () =>
    work('write', async (options) => {
      const startedAt = Date.now(); // what is saved meanwhile may not be in it
      const written = await downloadBackup(database, options);
      if (!written) return { status: 'idle' };
      if (!written.ok) return { status: 'unwritten', reason: written.reason };
      await keep({ lastAt: startedAt });
      return { status: 'written', articles: written.counts.articles };
    });

  const restore = (file: File) =>
    work('restore', async (options) => {
      const wasEmpty = (await database.entries.count()) === 0;
      const restored = await restoreBackup(database, file, options);
      if (!restored.ok) return { status: 'refused', reason: restored.reason };
      const { createdAt } = restored.report;
      // All that is here now is in that file: there is nothing to remind of.
      if (wasEmpty && createdAt) await keep({ lastAt: Math.max(createdAt, dates.value.lastAt ?? 0) });
      return { status: 'restored', report: restored.report };
    });

  void look();
  void sweepTemporaryFiles();

  return {
    Panel: () => (
      <Backup
        state={state.value}
        lastDay={dayOf(dates.value.lastAt)}
        reminds={!dates.value.isSilenced}
        onReminds={(isOn) => keep({ isSilenced: !isOn })}
        onDownload={download}
        onRestore={restore}
        onCancel={() => cancel.abort()}
        onDone={() => {
          state.value = { status: 'idle' };
        }}
      />
    ),
    Reminder: () =>
      isDue.value && state.value.status !== 'working' ? (
        <BackupReminder
          onDownload={download}
          onLater={() => keep({ postponedAt: Date.now() })}
          onNever={() => keep({ isSilenced: true })}
        />
      ) : null,
  };
}

interface Options {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

function dayOf(moment: number | undefined): string | undefined {
  if (moment === undefined) return undefined;
  const zone = Temporal.Now.timeZoneId();
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
