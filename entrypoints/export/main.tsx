import '@/components/tokens.css';
import '@/components/base.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { applySettings } from '@/components/apply-settings.ts';
import { ExportReport, type ExportState } from '@/components/ExportReport.tsx';
import { copyText } from '@/utils/copy-article.ts';
import { writeRequest } from '@/utils/export/export-entries.ts';
import type { ExportRequest } from '@/utils/export/export-request.ts';
import { saveFile } from '@/utils/export/save-file.ts';
import type { ReadyFile } from '@/utils/export/write-file.ts';
import { declareFonts } from '@/utils/fonts.ts';
import { forgetHandedOver, readHandedOver } from '@/utils/handed-over.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { readSettings } from '@/utils/settings.ts';

/** Time to read where the file is. By then the browser has taken it, also where it asks for a place first. */
const CLOSING_MS = 5000;

const key = location.hash.slice(1);
const state = signal<ExportState>({ status: 'working' });
let file: ReadyFile | undefined;

// The one place where bugs are caught; without an error it is the browser's own remark on a ResizeObserver.
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
addEventListener('error', ({ error }) => error && fail(error));

document.documentElement.lang = interfaceLanguage();
declareFonts();
applySettings(document.documentElement, await readSettings());
effect(() => {
  render(
    <main>
      <ExportReport state={state.value} onAgain={saveAgain} onCopy={copyText} />
    </main>,
    document.body,
  );
});
await write();

async function write(): Promise<void> {
  const request = await readHandedOver<ExportRequest>(key);
  if (!request) {
    state.value = { status: 'gone' };
    return;
  }
  const outcome = await writeRequest(request, (progress) => {
    state.value = { status: 'working', progress };
  });
  if (!outcome.ok) {
    state.value = { status: 'nothing' };
    return;
  }
  file = outcome.file;
  // At hand before it is asked for: browsers take a text only right after the press.
  const markdown = file.blob.type === 'text/markdown' ? await file.blob.text() : undefined;
  saveFile(file);
  state.value = { status: 'done', fileName: file.name, missingPictures: outcome.missingPictures, markdown };
  if (outcome.missingPictures === 0) closeUnattended();
}

/** All went well and is said: the tab goes, unless somebody wants something of it. */
function closeUnattended(): void {
  const timer = setTimeout(close, CLOSING_MS);
  for (const event of ['pointerdown', 'keydown'])
    addEventListener(event, () => clearTimeout(timer), { once: true });
}

async function close(): Promise<void> {
  await forgetHandedOver(key);
  const tab = await browser.tabs.getCurrent();
  // A page may not always close itself; an extension may close its tabs.
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function saveAgain(): void {
  if (file) saveFile(file);
}

function fail(error: unknown): void {
  console.error(error);
  state.value = { status: 'broken' };
}
