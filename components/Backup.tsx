import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import type { BackupState } from '@/utils/library/backup/backup-state.ts';
import './Backup.css';
import { BackupOutcome } from './BackupOutcome.tsx';
import { BackupProgress } from './BackupProgress.tsx';
import './Button.css';
import { Switch } from './Switch.tsx';

export interface BackupProps {
  state: BackupState;
  /** The day of the last download, as 2026-11-25; absent where there was none. */
  lastDay: string | undefined;
  /** Whether a month without a backup is told of. */
  reminds: boolean;
  onReminds: (isOn: boolean) => void;
  onDownload: () => void;
  onRestore: (file: File) => void;
  onCancel: () => void;
  /** What was said is read. */
  onDone: () => void;
}

/** The library as one file: to be taken away, and to be brought back. */
export function Backup(props: BackupProps) {
  const { state, lastDay, reminds, onReminds, onRestore, onCancel, onDone } = props;
  const isIdle = state.status !== 'working';
  const [isOver, drop] = useDrop(isIdle ? onRestore : undefined);
  return (
    <section class={`backup ${isOver ? 'backup-over' : ''}`} aria-labelledby="backup-label" {...drop}>
      <h2 id="backup-label">{i18n.t('backup.label')}</h2>
      <p class="backup-about">{i18n.t('backup.about')}</p>
      {isIdle ? <BackupActions {...props} /> : <BackupProgress work={state} onCancel={onCancel} />}
      <BackupOutcome state={state} onDone={onDone} />
      <div class="backup-foot">
        <p>
          {lastDay === undefined
            ? i18n.t('backup.never')
            : i18n.t('backup.last', [formatMoment(lastDay, interfaceLocale())])}
        </p>
        <Switch label={i18n.t('backup.remind')} on={reminds} onSwitch={onReminds} />
      </div>
    </section>
  );
}

function BackupActions({ onDownload, onRestore }: Pick<BackupProps, 'onDownload' | 'onRestore'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="backup-actions">
        <button type="button" class="button button-primary" onClick={onDownload}>
          {i18n.t('backup.download')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {i18n.t('backup.restore')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = ''; // the same file may be chosen again
            if (file) onRestore(file);
          }}
        />
      </div>
      <p class="backup-drop">{i18n.t('backup.drop')}</p>
    </>
  );
}

/** Takes a file that is dropped; `undefined` takes none. Says whether one hovers. */
function useDrop(onFile: ((file: File) => void) | undefined) {
  const [isOver, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault(); // or the browser would open it
      setOver(onFile !== undefined);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile?.(file);
    },
  };
  return [isOver, handlers] as const;
}
