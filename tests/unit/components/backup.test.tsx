import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Backup, type BackupProps } from '@/components/Backup.tsx';
import { BackupReminder } from '@/components/BackupReminder.tsx';
import type { BackupState } from '@/utils/library/backup/backup-state.ts';
import type { RestoreReport } from '@/utils/library/backup/restore-report.ts';
import { show } from './show.ts';

const report: RestoreReport = {
  added: 1204,
  completed: 0,
  unchanged: 1,
  refused: [],
  absent: 0,
  lostPictures: 0,
  isUnchecked: false,
};

function showPanel(state: BackupState, changes: Partial<BackupProps> = {}) {
  const calls = {
    onReminds: vi.fn(),
    onDownload: vi.fn(),
    onRestore: vi.fn(),
    onCancel: vi.fn(),
    onDone: vi.fn(),
  };
  const panel = show(<Backup state={state} lastDay={undefined} reminds {...calls} {...changes} />);
  const press = (name: string) =>
    [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
  return { panel, press, ...calls };
}

describe('the panel', () => {
  test('offers to download and to restore, and says when it was done last', () => {
    const { panel, press, onDownload } = showPanel({ status: 'idle' }, { lastDay: '2026-11-25' });
    expect(panel.textContent).toContain('Zuletzt heruntergeladen am 25. November 2026');
    press('Sicherungsdatei herunterladen');
    expect(onDownload).toHaveBeenCalledOnce();
  });

  test('gives away a file that was chosen', () => {
    const { panel, onRestore } = showPanel({ status: 'idle' });
    const input = panel.querySelector('input[type=file]') as HTMLInputElement;
    const file = new File(['PK'], 'a.zip');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onRestore).toHaveBeenCalledWith(file);
  });

  test('takes a file that is dropped, but none while it works, and leaves texts alone', () => {
    const drop = (panel: HTMLElement, types: string[]) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types, files: types.length ? [new File([''], 'a.zip')] : [] } });
      act(() => {
        panel.querySelector('.backup')?.dispatchEvent(event);
      });
      return event.defaultPrevented;
    };
    const idle = showPanel({ status: 'idle' });
    expect(drop(idle.panel, ['Files'])).toBe(true);
    expect(idle.onRestore).toHaveBeenCalledOnce();
    expect(drop(idle.panel, [])).toBe(false);
    const busy = showPanel({ status: 'working', task: 'write', done: 0, total: 0 });
    expect(drop(busy.panel, ['Files'])).toBe(true); // or the browser would leave the page for the file
    expect(busy.onRestore).not.toHaveBeenCalled();
  });

  test('shows how far it is and can be stopped', () => {
    const { panel, press, onCancel } = showPanel({
      status: 'working',
      task: 'restore',
      done: 1500,
      total: 10000,
    });
    expect(panel.textContent).toContain('1.500 von 10.000 Artikeln');
    const bar = panel.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([1500, 10000]);
    press('Abbrechen');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test.each<[BackupState, string]>([
    [{ status: 'written', articles: 1 }, 'Die Sicherungsdatei ist fertig, mit 1 Artikel.'],
    [{ status: 'unwritten', reason: 'cancelled' }, 'Es wurde keine Sicherungsdatei geschrieben.'],
    [{ status: 'refused', reason: 'newer' }, 'neueren Version'],
    [{ status: 'restored', report }, '1.204 Artikel neu'],
    [{ status: 'restored', report: { ...report, absent: 2 } }, 'zum Teil eingespielt'],
    [{ status: 'restored', report: { ...report, stopped: 'full' } }, 'Der Speicherplatz ist voll.'],
    [{ status: 'restored', report: { ...report, lostPictures: 1 } }, '1 Bild fehlt in der Datei'],
  ])('says %o', (state, words) => {
    const { panel, press, onDone } = showPanel(state);
    expect(panel.querySelector('[role=status]')?.textContent).toContain(words);
    press('Schließen');
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('names what was refused, and how many more', () => {
    const refused = Array.from({ length: 23 }, (_, index) => ({
      file: `articles/2026-05-11-werften-${index}-0123456789ab.json`,
      reason: 'checksum' as const,
    }));
    const { panel } = showPanel({ status: 'restored', report: { ...report, refused } });
    expect(panel.querySelector('summary')?.textContent).toBe('23 Artikel nicht übernommen');
    expect(panel.querySelectorAll('.backup-refused li')).toHaveLength(20);
    expect(panel.querySelector('.backup-refused')?.textContent).toContain(
      '2026-05-11-werften-0 Prüfsumme stimmt nicht',
    );
    expect(panel.textContent).toContain('und 3 weitere');
  });
});

test('the reminder can be followed, put off and silenced', () => {
  const calls = { onDownload: vi.fn(), onLater: vi.fn(), onNever: vi.fn() };
  const reminder = show(<BackupReminder {...calls} />);
  for (const button of reminder.querySelectorAll('button')) button.click();
  for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
});
