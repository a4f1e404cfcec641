import { i18n } from '#i18n';
import { formatCount } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import type { BackupState, UnwrittenReason } from '@/utils/library/backup/backup-state.ts';
import type { ArticleRefusal, BackupRefusal, RestoreReport } from '@/utils/library/backup/restore-report.ts';

const unwritten = {
  cancelled: 'backup.writeCancelled',
  full: 'backup.writeFull',
} as const satisfies Record<UnwrittenReason, string>;

const refusals = {
  foreign: 'backupRefusal.foreign',
  damaged: 'backupRefusal.damaged',
  unsafe: 'backupRefusal.unsafe',
  encrypted: 'backupRefusal.encrypted',
  tooLarge: 'backupRefusal.tooLarge',
  newer: 'backupRefusal.newer',
} as const satisfies Record<BackupRefusal, string>;

const stops = {
  cancelled: 'backup.restoreCancelled',
  full: 'backup.restoreFull',
  bomb: 'backup.restoreBomb',
} as const satisfies Record<NonNullable<RestoreReport['stopped']>, string>;

const reasons = {
  damaged: 'backupArticle.damaged',
  checksum: 'backupArticle.checksum',
  tooLarge: 'backupArticle.tooLarge',
  invalid: 'backupArticle.invalid',
} as const satisfies Record<ArticleRefusal, string>;

/** So many refused articles are named. */
const MOST_NAMED = 20;

interface BackupOutcomeProps {
  state: BackupState;
  onDone: () => void;
}

/** What has become of the last backup: in a sentence, and article by article where not all went well. */
export function BackupOutcome({ state, onDone }: BackupOutcomeProps) {
  const sentence = say(state);
  // The region is there before it speaks, for those who hear it.
  return (
    <div class="backup-outcome" role="status">
      {sentence !== undefined && (
        <>
          <p class="backup-sentence">{sentence}</p>
          {state.status === 'restored' && <Report report={state.report} />}
          <button type="button" class="button" onClick={onDone}>
            {i18n.t('backup.close')}
          </button>
        </>
      )}
    </div>
  );
}

function say(state: BackupState): string | undefined {
  switch (state.status) {
    case 'written':
      return i18n.t('backup.written', state.articles, [formatCount(state.articles, interfaceLocale())]);
    case 'unwritten':
      return i18n.t(unwritten[state.reason]);
    case 'refused':
      return i18n.t(refusals[state.reason]);
    case 'restored':
      return sayRestored(state.report);
    default:
      return undefined;
  }
}

function sayRestored({ stopped, refused, absent }: RestoreReport): string {
  if (stopped) return i18n.t(stops[stopped]);
  return i18n.t(refused.length > 0 || absent > 0 ? 'backup.restoredInPart' : 'backup.restored');
}

function Report({ report }: { report: RestoreReport }) {
  const { added, completed, unchanged, refused, absent, lostPictures, isUnchecked } = report;
  const count = (number: number): [string] => [formatCount(number, interfaceLocale())];
  const lines = [
    i18n.t('backup.added', added, count(added)),
    completed > 0 && i18n.t('backup.completed', completed, count(completed)),
    unchanged > 0 && i18n.t('backup.unchanged', unchanged, count(unchanged)),
    absent > 0 && i18n.t('backup.absent', absent, count(absent)),
    lostPictures > 0 && i18n.t('backup.lostPictures', lostPictures, count(lostPictures)),
    isUnchecked && i18n.t('backup.unchecked'),
  ];
  return (
    <>
      <ul>{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
      {refused.length > 0 && (
        <details>
          <summary>{i18n.t('backup.refused', refused.length, count(refused.length))}</summary>
          <ul class="backup-refused">
            {refused.slice(0, MOST_NAMED).map(({ file, reason }) => (
              <li key={file}>
                <span>{nameArticle(file)}</span> {i18n.t(reasons[reason])}
              </li>
            ))}
          </ul>
          {refused.length > MOST_NAMED && <p>{i18n.t('backup.more', count(refused.length - MOST_NAMED))}</p>}
        </details>
      )}
    </>
  );
}

/** An article by its file, which is named after date and title. */
const nameArticle = (file: string): string => file.replace(/^articles\/|(?:-[0-9a-f]{12})?\.json$/g, '');
