import { expect, test, vi } from 'vitest';
import { ExportReport, type ExportState } from '@/components/ExportReport.tsx';
import { show } from './show.ts';

const report = (state: ExportState, onAgain = () => undefined): HTMLElement =>
  show(<ExportReport state={state} onAgain={onAgain} onCopy={vi.fn()} />);

test.each<[ExportState, string]>([
  [{ status: 'working' }, 'Datei wird geschrieben …'],
  [{ status: 'working', progress: { unit: 'pictures', done: 2, total: 5 } }, '2 von 5 Bildern'],
  [{ status: 'working', progress: { unit: 'articles', done: 2, total: 5 } }, '2 von 5 Artikeln'],
  [{ status: 'done', fileName: 'Werften.html', missingPictures: 0 }, 'Bei den Downloads: Werften.html'],
  [{ status: 'done', fileName: 'Werften.html', missingPictures: 2 }, '2 Bilder waren nicht zu bekommen'],
  [{ status: 'gone' }, 'Dieser Auftrag ist erledigt.'],
  [{ status: 'nothing' }, 'Diese Artikel liegen nicht mehr in der Sammlung.'],
  [{ status: 'broken' }, 'Hier ist etwas schiefgegangen.'],
])('%j is said: %s', (state, sentence) => {
  expect(report(state).querySelector('[role=status]')?.textContent).toContain(sentence);
});

test('the file can be had once more', () => {
  const onAgain = vi.fn();
  report({ status: 'done', fileName: 'Werften.html', missingPictures: 0 }, onAgain)
    .querySelector('button')
    ?.click();
  expect(onAgain).toHaveBeenCalledOnce();
});

test('Markdown can be copied, and nothing else', async () => {
  const state = { status: 'done', fileName: 'Werften.md', missingPictures: 0 } as const;
  expect(report(state).textContent).not.toContain('Markdown kopieren');
  const onCopy = vi.fn(async () => true);
  const page = show(
    <ExportReport state={{ ...state, markdown: '# Werften' }} onAgain={vi.fn()} onCopy={onCopy} />,
  );
  page.querySelector<HTMLElement>('.copy-button')?.click();
  await vi.waitFor(() => expect(page.textContent).toContain('Kopiert'));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('# Werften');
});
