import { i18n } from '#i18n';
import './BackupReminder.css';
import './Button.css';

interface BackupReminderProps {
  onDownload: () => void;
  onLater: () => void;
  onNever: () => void;
}

/** Reminds of a backup, once in a while and without getting in the way. */
export function BackupReminder({ onDownload, onLater, onNever }: BackupReminderProps) {
  return (
    <aside class="backup-reminder" aria-label={i18n.t('backupReminder.label')}>
      <p>{i18n.t('backupReminder.sentence')}</p>
      <div class="backup-reminder-actions">
        <button type="button" class="button" onClick={onDownload}>
          {i18n.t('backup.download')}
        </button>
        <button type="button" class="button backup-reminder-quiet" onClick={onLater}>
          {i18n.t('backupReminder.later')}
        </button>
        <button type="button" class="button backup-reminder-quiet" onClick={onNever}>
          {i18n.t('backupReminder.never')}
        </button>
      </div>
    </aside>
  );
}
