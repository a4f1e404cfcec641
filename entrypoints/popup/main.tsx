import '@/components/tokens.css';
import '@/components/base.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { applySettings } from '@/components/apply-settings.ts';
import { Popup } from '@/components/Popup.tsx';
import { keepAutoCleanAt, readAutoCleanAt, watchAutoClean } from '@/utils/auto-clean.ts';
import { copyText } from '@/utils/copy-article.ts';
import { copyCitation, copyMarkdown, copyWhole } from '@/utils/export/copy-export.ts';
import type { Format } from '@/utils/export/exporter.ts';
import { declareFonts } from '@/utils/fonts.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { openLibraryPage } from '@/utils/library-page.ts';
import { type ReadOptions, sendMessage } from '@/utils/messages.ts';
import { type PopupState, writeReport } from '@/utils/popup-state.ts';
import {
  defaultSettings,
  keepSettings,
  type ReadingSettings,
  readSettings,
  resetSettings,
  watchSettings,
} from '@/utils/settings.ts';
import { readTab } from '@/utils/tab.ts';
import { tryToKeep } from '@/utils/try-to-keep.ts';
import { allow, showAccess, withheldHost } from './access.ts';
import { findTab } from './find-tab.ts';
import { openPrintView } from './open-print-view.ts';
import { fetchPictures, save, saving, showSaved, tellKept } from './saving.ts';

const state = signal<PopupState>({ status: 'loading' });
const settings = signal<ReadingSettings>(defaultSettings);
const autoClean = signal<boolean>();
/** The tab the popup was opened on, and how it was asked. */
let tab: Browser.tabs.Tab | undefined;
let options: ReadOptions = { anyway: false };

// The one place where bugs are caught; what is expected comes as a value.
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
// Without an error it is the browser's own remark that a ResizeObserver has more to tell.
addEventListener('error', ({ error }) => error && fail(error));

document.documentElement.lang = interfaceLanguage();
declareFonts();
effect(() => applySettings(document.documentElement, settings.value));
watchSettings(showSettings);
watchAutoClean(showAutoClean);
draw();
await Promise.all([readSettings().then(showSettings), read()]);

function draw(): void {
  render(<App />, document.body);
}

function App() {
  return (
    <Popup
      state={state.value}
      settings={settings.value}
      onSettings={choose}
      onReset={reset}
      autoClean={autoClean.value}
      onAutoClean={chooseAutoClean}
      withheldHost={withheldHost.value}
      onAllow={() => allow(tab?.url)}
      onTry={tryAnyway}
      save={saving.value}
      onSave={() => state.value.status === 'read' && save(state.value.article)}
      onFetchPictures={() => state.value.status === 'read' && fetchPictures(state.value.article)}
      onLibrary={openLibrary}
      onRead={readInTab}
      onCopy={async () => state.value.status === 'read' && copyWhole(state.value.article)}
      onPrint={async () => state.value.status === 'read' && openPrintView(state.value.article)}
      onExport={exportArticle}
      onCopyMarkdown={async () => state.value.status === 'read' && copyMarkdown(state.value.article)}
      onCopyCitation={async () => state.value.status === 'read' && copyCitation(state.value.article)}
      onCopyReport={async () => state.value.status === 'broken' && copyText(state.value.report)}
    />
  );
}

function tryAnyway(): Promise<void> {
  options = { anyway: true };
  return read();
}

async function read(): Promise<void> {
  state.value = { status: 'loading' };
  tab = await findTab();
  const reading = await readTab(tab?.id ?? browser.tabs.TAB_ID_NONE, options);
  await Promise.all([showAutoClean(), showAccess(tab?.url)]);
  state.value = reading.ok ? { status: 'read', ...reading } : { status: 'failed', ...reading };
  if (reading.ok) await showSaved(reading.article);
}

async function readInTab(): Promise<void> {
  if (tab?.id !== undefined) await sendMessage('openReaderIn', { tabId: tab.id, ...options });
  window.close();
}

async function openLibrary(): Promise<void> {
  await openLibraryPage();
  window.close();
}

/** A page of its own writes the file: this one may be closed before that is done. */
async function exportArticle(format: Format): Promise<void> {
  if (state.value.status !== 'read') return;
  await sendMessage('openExportPage', { format, article: state.value.article, retrievedAt: Date.now() });
  window.close();
}

function showSettings(kept: ReadingSettings): void {
  settings.value = kept;
}

async function choose(changes: Partial<ReadingSettings>): Promise<void> {
  settings.value = { ...settings.value, ...changes };
  tellKept(await tryToKeep(keepSettings(changes)));
}

async function reset(): Promise<void> {
  settings.value = defaultSettings;
  tellKept(await tryToKeep(resetSettings()));
}

async function showAutoClean(): Promise<void> {
  autoClean.value = await readAutoCleanAt(tab?.url);
}

async function chooseAutoClean(isOn: boolean): Promise<void> {
  autoClean.value = isOn;
  if (tab?.url === undefined) return;
  const isKept = await tryToKeep(keepAutoCleanAt(tab.url, isOn));
  tellKept(isKept);
  if (!isKept) await showAutoClean(); // it would hold for pages to come, and doesn't
}

function fail(error: unknown): void {
  console.error(error);
  const report = writeReport(error, {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    url: tab?.url,
  });
  state.value = { status: 'broken', report };
  render(null, document.body); // a component that threw leaves its tree half drawn
  draw();
}
