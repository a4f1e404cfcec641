import '@/components/tokens.css';
import '@/components/base.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applySettings } from '@/components/apply-settings.ts';
import { LibraryPage, type LibraryState } from '@/components/library/LibraryPage.tsx';
import { Notice } from '@/components/Notice.tsx';
import { copyCitation, copyMarkdown, copyWhole } from '@/utils/export/copy-export.ts';
import { openExportPage } from '@/utils/export/export-request.ts';
import { declareFonts } from '@/utils/fonts.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { Catalogue } from '@/utils/library/catalogue.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { PURGE_AFTER_MS, purgeDeletedBefore } from '@/utils/library/delete-entries.ts';
import { openLibrary } from '@/utils/library/open-library.ts';
import { createSearchEngine } from '@/utils/library/search/search.ts';
import { createStore } from '@/utils/library/store.ts';
import { forgetPlaces, readPlace } from '@/utils/places.ts';
import { defaultSettings, type ReadingSettings, readSettings, watchSettings } from '@/utils/settings.ts';
import { readSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';
import { openBackupDesk } from './backup-panel.tsx';
import { createChoices } from './choices.ts';
import { followAddress } from './follow-address.ts';
import { createPlaces } from './places.ts';

/** More than fit on any screen. */
const FIRST_ROWS = 40;

const state = signal<LibraryState>({ status: 'opening' });
const settings = signal<ReadingSettings>(defaultSettings);
const speech = signal<SpeechSettings>({ rate: 1, voice: '' });
const query = signal('');

// The one place where bugs are caught; what is expected comes as a value.
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
// Without an error it is the browser's own remark that a ResizeObserver has more to tell.
addEventListener('error', ({ error }) => error && fail(error));

document.documentElement.lang = interfaceLanguage();
document.title = `${i18n.t('library.title')} · Klartext`;
declareFonts();
const address = followAddress();
const places = createPlaces();
const choices = createChoices(settings, speech);
effect(() => applySettings(document.documentElement, settings.value));
watchSettings((kept) => {
  settings.value = kept;
});
await start();

async function start(): Promise<void> {
  [settings.value, speech.value] = await Promise.all([readSettings(), readSpeechSettings()]);
  render(<App />, document.body);
  const opened = await openLibrary();
  if (opened.ok) await show(opened.library);
  else state.value = { status: 'closed', reason: opened.reason };
}

/** The latest articles first, then all others, then what was deleted long ago goes for good. */
async function show(database: LibraryDatabase): Promise<void> {
  const store = createStore(database, forgetPlaces);
  const catalogue = new Catalogue(database);
  const engine = createSearchEngine();
  const { Panel, Reminder } = openBackupDesk(database);
  catalogue.watch(() => {
    const { entries, isComplete } = catalogue;
    const backup = { backup: <Panel />, reminder: <Reminder /> };
    state.value = { status: 'open', entries, isComplete, store, engine, ...backup };
  });
  await catalogue.readLatest(FIRST_ROWS);
  await new Promise((resolve) => setTimeout(resolve)); // the first screen is drawn before
  await catalogue.readRest();
  await purgeDeletedBefore(database, Date.now() - PURGE_AFTER_MS);
}

function App() {
  return (
    <LibraryPage
      state={state.value}
      route={address.route.value}
      onGo={address.go}
      onBack={address.back}
      query={query.value}
      onQuery={(next) => {
        query.value = next;
      }}
      settings={settings.value}
      speech={speech.value}
      {...choices}
      readPlace={readPlace}
      onPlace={(id, place) => state.value.status === 'open' && places.note(state.value.store, id, place)}
      loadReadAloud={async () => (await import('@/components/ReadAloudBar.tsx')).ReadAloudBar}
      onCopy={copyWhole}
      onCopyMarkdown={copyMarkdown}
      onCopyCitation={copyCitation}
      onExport={(ids, format) => openExportPage({ ids: [...ids], format })}
      onPrint={() => print()}
      onOriginal={(url) => browser.tabs.create({ url })}
    />
  );
}

function fail(error: unknown): void {
  console.error(error);
  render(null, document.body); // a component that threw leaves its tree half drawn
  render(
    <main>
      <Notice sentence={i18n.t('error.sentence')} advice={i18n.t('library.errorAdvice')} />
    </main>,
    document.body,
  );
}
