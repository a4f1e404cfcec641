import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { backupExtensionId } from './backup-extension.ts';
import type { BackupProbe } from './backup-page.tsx';
import { passThrough } from './firefox.ts';
import { evaluateIn } from './firefox-window.ts';
import { type Session, waitFor } from './session.ts';

/** The backup's page in a tab of its own extension. */
export interface BackupPage {
  /** Runs a function in the page, alone: it sees only its arguments, the first is the page's probe. */
  run<Args extends unknown[], Result>(
    ask: (probe: BackupProbe, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Chooses a file of this machine in the page's field. */
  chooseFile(path: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Where downloads go. */
  downloads: string;
}

/** Opens the built page; `query` as in `backup-page.tsx`. */
export async function openBackupPage(session: Session, folder: string, query = ''): Promise<BackupPage> {
  const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
  mkdirSync(downloads, { recursive: true });
  const page =
    session.name === 'firefox'
      ? await openInFirefox(session, folder, query, downloads)
      : await openInChromium(session, folder, query, downloads);
  await waitFor('the panel', () =>
    page.run(() => (globalThis.document?.querySelector('.backup button') ? true : undefined)),
  );
  return page;
}

const installed = new WeakMap<Session, Promise<string>>();

function install(session: Session, folder: string): Promise<string> {
  const installation = installed.get(session) ?? session.browser.installExtension(folder);
  installed.set(session, installation);
  return installation;
}

const write = (ask: unknown, args: unknown[]): string =>
  `(${ask})(globalThis.probe, ...${JSON.stringify(args)})`;

async function openInChromium(
  session: Session,
  folder: string,
  query: string,
  downloads: string,
): Promise<BackupPage> {
  const id = await install(session, folder);
  const client = await session.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const page: Page = await session.browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html${query}`);
  return {
    downloads,
    run: (ask, ...args) => page.evaluate(write(ask, args)) as never, // typed by `ask`
    async chooseFile(path) {
      const input = await page.$('input[type=file]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    },
    setViewport: (width, height) => page.setViewport({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path, fullPage: true });
    },
    close: () => page.close(),
  };
}

async function openInFirefox(
  session: Session,
  folder: string,
  query: string,
  downloads: string,
): Promise<BackupPage> {
  const send = passThrough(session.browser);
  await install(session, folder);
  const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[];
  }; // WebDriver BiDi, browsingContext.getTree
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context ?? '';
  const host = await evaluateIn<string>(
    send,
    window,
    `(() => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(downloads)});
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
      return WebExtensionPolicy.getByID(${JSON.stringify(backupExtensionId)}).mozExtensionHostname;
    })()`,
  );
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
  // Waiting for it to load would take for ever: Firefox reports nothing of extension pages.
  await send('browsingContext.navigate', {
    context,
    url: `moz-extension://${host}/page.html${query}`,
    wait: 'none',
  });
  return {
    downloads,
    run: (ask, ...args) => evaluateIn(send, context, write(ask, args)),
    async chooseFile(path) {
      const { result } = (await send('script.evaluate', {
        expression: `document.querySelector('input[type=file]')`,
        target: { context },
        awaitPromise: false,
      })) as { result: { sharedId: string } }; // WebDriver BiDi, script.evaluate
      await send('input.setFiles', { context, element: { sharedId: result.sharedId }, files: [path] });
    },
    async setViewport(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async screenshot(path) {
      const { data } = (await send('browsingContext.captureScreenshot', { context, origin: 'document' })) as {
        data: string;
      };
      writeFileSync(path, data, 'base64');
    },
    async close() {
      await send('browsingContext.close', { context });
    },
  };
}

/** Presses the button of this name. */
export async function pressInPanel(page: BackupPage, name: string): Promise<void> {
  await waitFor(`"${name}"`, () =>
    page.run((_, wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ innerText }) => innerText.trim() === wanted);
      button?.click();
      return button ? true : undefined;
    }, name),
  );
}

/** Waits until the panel says what has become of it. */
export function readOutcome(page: BackupPage, seconds = 60): Promise<string> {
  return waitFor(
    'the outcome',
    () => page.run(() => document.querySelector<HTMLElement>('.backup-outcome')?.innerText || undefined),
    seconds,
  );
}

/** The path of the one file that was downloaded, once it is whole. */
export function waitForDownload(page: BackupPage): Promise<string> {
  return waitFor(
    'the download',
    async () => {
      const names = readdirSync(page.downloads);
      const [name] = names;
      const isWhole = names.length === 1 && name?.endsWith('.zip');
      return isWhole ? join(page.downloads, name ?? '') : undefined;
    },
    60,
  );
}
