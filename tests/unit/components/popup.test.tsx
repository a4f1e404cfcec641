import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '@/components/Popup.tsx';
import type { PopupState } from '@/utils/popup-state.ts';
import { notAsked, type SaveState } from '@/utils/save-state.ts';
import { defaultSettings } from '@/utils/settings.ts';
import { writeArticle } from './article.ts';
import { show } from './show.ts';

beforeEach(() => {
  const nothing = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      disconnect = nothing;
    },
  );
});

function showPopup(
  state: PopupState,
  { copied = true, save = notAsked as SaveState, withheldHost = undefined as string | undefined } = {},
) {
  const callbacks = {
    onAllow: vi.fn(),
    onAutoClean: vi.fn(),
    onCopy: vi.fn(async () => copied),
    onCopyReport: vi.fn(async () => copied),
    onFetchPictures: vi.fn(),
    onLibrary: vi.fn(),
    onCopyCitation: vi.fn(async () => copied),
    onCopyMarkdown: vi.fn(async () => copied),
    onExport: vi.fn(),
    onPrint: vi.fn(),
    onRead: vi.fn(),
    onReset: vi.fn(),
    onSave: vi.fn(),
    onSettings: vi.fn(),
    onTry: vi.fn(),
  };
  const page = show(
    <Popup
      state={state}
      save={save}
      settings={defaultSettings}
      autoClean={false}
      withheldHost={withheldHost}
      {...callbacks}
    />,
  );
  return { page, ...callbacks };
}

function press(page: HTMLElement, label: string): void {
  const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`no button "${label}"`);
  button.click();
}

/** What is in the menu is made when it is opened. */
async function openMenu(page: HTMLElement): Promise<void> {
  page.querySelector<HTMLElement>('.menu-button')?.click();
  await expect.poll(() => page.querySelector('.reading-settings')).not.toBeNull();
}

const read: PopupState = { status: 'read', article: writeArticle() };

describe('each state has a sentence of its own', () => {
  test.each<[PopupState, string]>([
    [{ status: 'loading' }, 'Seite wird gelesen …'],
    [read, 'Werften an der Ostsee'],
    [{ status: 'failed', reason: 'notArticle' }, 'Das sieht nicht nach einem Artikel aus.'],
    [{ status: 'failed', reason: 'empty' }, 'Auf dieser Seite wurde kein Text gefunden.'],
    [{ status: 'failed', reason: 'tooLarge' }, 'Diese Seite ist zu groß, um gelesen zu werden.'],
    [{ status: 'failed', reason: 'unreadable' }, 'Diese Seite ist für Erweiterungen gesperrt.'],
    [{ status: 'broken', report: 'TypeError' }, 'Hier ist etwas schiefgegangen.'],
  ])('%j', (state, sentence) => {
    const { page } = showPopup(state);
    expect([...page.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual([sentence]);
    expect(page.querySelector('footer') !== null).toBe(state.status === 'read');
  });
});

describe('the ways out', () => {
  test('what is no article can be tried anyway', () => {
    const { page, onTry } = showPopup({ status: 'failed', reason: 'notArticle' });
    press(page, 'Trotzdem versuchen');
    expect(onTry).toHaveBeenCalledOnce();
  });

  test('an empty page can be tried again', () => {
    const { page, onTry } = showPopup({ status: 'failed', reason: 'empty' });
    press(page, 'Noch einmal versuchen');
    expect(onTry).toHaveBeenCalledOnce();
  });

  test('a bug can be reported', () => {
    const { page, onCopyReport } = showPopup({ status: 'broken', report: 'TypeError' });
    press(page, 'Fehlerbericht kopieren');
    expect(onCopyReport).toHaveBeenCalledOnce();
  });
});

test('a site that the browser keeps us out of is said, and can be asked for', () => {
  const { page, onAllow } = showPopup(read, { withheldHost: 'zeitung.example' });
  expect(page.querySelector('.site-access p')?.textContent).toContain('zeitung.example');
  press(page, 'Zugriff erlauben');
  expect(onAllow).toHaveBeenCalledOnce();
  expect(showPopup(read).page.querySelector('.site-access')).toBeNull();
});

describe('the actions', () => {
  test.each([
    [true, 'Kopiert'],
    [false, 'Kopieren nicht möglich'],
  ])('copying that succeeds (%j) is announced: %s', async (copied, announced) => {
    const { page } = showPopup(read, { copied });
    await openMenu(page);
    press(page, 'Text kopieren');
    await expect.poll(() => page.querySelector('.menu [role=status]')?.textContent).toBe(announced);
  });

  test('saving is asked for, and only once while it goes on', () => {
    const { page, onSave } = showPopup(read);
    press(page, 'Sichern');
    expect(onSave).toHaveBeenCalledOnce();
    const during = showPopup(read, { save: { ...notAsked, status: 'saving' } });
    press(during.page, 'Sichern');
    expect(during.onSave).not.toHaveBeenCalled();
  });

  test('what has come of saving is said, and pictures that need a permission are offered', () => {
    const sentence = '2 Bilder bleiben Verweise: Für bilder.example fehlt die Erlaubnis.';
    const save: SaveState = { status: 'saved', sentence, withheldOrigins: ['*://bilder.example/*'] };
    const { page, onFetchPictures } = showPopup(read, { save });
    expect(page.querySelector('.save-report [role=status]')?.textContent).toBe(sentence);
    expect(page.querySelector('.save-button')?.textContent).toBe('Gesichert');
    press(page, 'Bilder holen');
    expect(onFetchPictures).toHaveBeenCalledOnce();
  });

  test('printing is asked for', async () => {
    const { page, onPrint } = showPopup(read);
    await openMenu(page);
    press(page, 'Drucken');
    expect(onPrint).toHaveBeenCalledOnce();
  });

  test.each([
    ['HTML', 'html'],
    ['EPUB', 'epub'],
    ['Markdown', 'markdown'],
    ['Markdown mit Bildern', 'markdownPictures'],
    ['Text', 'text'],
  ])('a file is asked for: %s', async (label, format) => {
    const { page, onExport } = showPopup(read);
    await openMenu(page);
    press(page, label);
    expect(onExport).toHaveBeenCalledExactlyOnceWith(format);
  });

  test('Markdown and a citation are copied', async () => {
    const { page, onCopyMarkdown, onCopyCitation } = showPopup(read);
    await openMenu(page);
    press(page, 'Markdown kopieren');
    press(page, 'Zitat kopieren');
    expect(onCopyMarkdown).toHaveBeenCalledOnce();
    expect(onCopyCitation).toHaveBeenCalledOnce();
  });

  test('what is chosen in the menu is handed on, and so is the reset', async () => {
    const { page, onSettings, onReset } = showPopup(read);
    await openMenu(page);
    page.querySelector<HTMLInputElement>('input[value=sepia]')?.click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ theme: 'sepia' });
    press(page, 'Zurücksetzen');
    expect(onReset).toHaveBeenCalledOnce();
  });

  test('the width of the column is no choice here: the popup has one width', async () => {
    const { page } = showPopup(read);
    await openMenu(page);
    expect(page.querySelector('[aria-label=Breiter]')).toBeNull();
  });
});

test('the page has the focus from the start, so that the arrow keys scroll it', async () => {
  const { page } = showPopup(read);
  await expect.poll(() => document.activeElement).toBe(page.querySelector('main'));
});
