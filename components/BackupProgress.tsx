import { i18n } from '#i18n';
import { formatCount } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import type { BackupState } from '@/utils/library/backup/backup-state.ts';
import { Announcement } from './Announcement.tsx';

interface BackupProgressProps {
  work: Extract<BackupState, { status: 'working' }>;
  onCancel: () => void;
}

/** How far a backup is written or restored, and the way out. */
export function BackupProgress({ work: { task, done, total }, onCancel }: BackupProgressProps) {
  const words = task === 'write' ? 'backup.writing' : total === 0 ? 'backup.checking' : 'backup.restoring';
  const locale = interfaceLocale();
  return (
    <div class="backup-progress">
      <div class="backup-bar">
        <span id="backup-task">{i18n.t(words)}</span>
        <progress aria-labelledby="backup-task" {...(total > 0 && { value: done, max: total })} />
      </div>
      <div class="backup-line">
        <span>
          {total > 0 && i18n.t('backup.progress', [formatCount(done, locale), formatCount(total, locale)])}
        </span>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('backup.cancel')}
        </button>
      </div>
      <Announcement text={i18n.t(words)} />
    </div>
  );
}
