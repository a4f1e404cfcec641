import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { findBrowser } from '../setup/find-browser.ts';
import { root } from '../setup/run.ts';
import { copyInLanguage } from './copy-in-language.ts';
import { writeReaderQuestion } from './look-into-reader.ts';
import { type PageServer, startServer } from './server.ts';
import {
  type Badge,
  defaultHosts,
  dismissDialogs,
  type Key,
  type Popup,
  type Session,
  type SessionOptions,
  shortcuts,
  waitFor,
} from './session.ts';

// What the service worker sees.
declare const chrome: typeof extensionApi;

const extensionFolder = join(root, '.output/chrome-mv3');

export interface ChromiumSession extends Session {
  extension: Extension;
  openPopup(page: Page): Promise<Popup & { page: Page }>;
  /** Presses the reader's key and gives the moment, in milliseconds since 1970. */
  timeReaderKey(page: Page): Promise<number>;
  /** The tab that prints itself, with the article in it. */
  findPrintView(): Promise<Page>;
}

/** Chromium with the built extension, and every address answered by the server on this machine. */
export async function launchChromium(options: SessionOptions = {}): Promise<ChromiumSession> {
  const executablePath = findBrowser('chromium'); // throws where there is none, and then nothing is to be closed
  const server = await startServer(options.hosts);
  const userDataDir = options.downloads && writeProfile(options.downloads);
  const browser = await puppeteer.launch({
    ...(userDataDir && { userDataDir }),
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: options.online !== true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: chromiumArguments(server, options),
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    env: { ...process.env, LANGUAGE: options.language ?? 'de' },
  });
  const extension = await installInLanguage(
    browser,
    options.extension ?? extensionFolder,
    options.language ?? 'de',
  );
  if (options.privateWindows) await allowPrivateWindows(browser, extension);
  let helper: Promise<Page> | undefined;
  return {
    name: 'chromium',
    server,
    browser,
    extension,
    async openPage(address) {
      const page = await browser.newPage();
      dismissDialogs(page);
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
    openPopup: (page) => openPopup(browser, extension, page),
    badge: (page) => readBadge(browser, extension, page),
    async pressReaderKey(page, times) {
      await runCommand(browser, extension, page, 'toggle-reader', times);
    },
    timeReaderKey: (page) => runCommand(browser, extension, page, 'toggle-reader'),
    async pressShortcut(page, letter) {
      await runCommand(browser, extension, page, shortcuts[letter]);
    },
    chooseFromMenu: (page, action) => chooseFromMenu(browser, extension, page, action),
    inExtension: async (run, ...args) => {
      helper ??= openHelper(browser, extension);
      // What runs there sees nothing of this file.
      return (await helper).evaluate(`(${run})(...${JSON.stringify(args)})`) as never; // typed by `run`
    },
    setSiteAccess: (isAllowed) => setSiteAccess(browser, extension, isAllowed),
    async stopBackground() {
      await (await findServiceWorker(browser, extension)).close();
    },
    async updateExtension() {
      replaced.add(await findServiceWorkerTarget(browser, extension));
      await install(browser, extension.path); // from the same folder, and so in the place of what is there
      helper = undefined; // its tab was the extension's
      const worker = await findServiceWorker(browser, extension);
      await waitFor("the new background's API", () =>
        worker.evaluate(() => typeof chrome !== 'undefined' || undefined),
      );
    },
    async inReader(page, read, ...args) {
      await page.bringToFront();
      const worker = await findServiceWorker(browser, extension);
      const answer = await worker.evaluate(writeReaderQuestion('chrome', read, args));
      return (answer ?? undefined) as never; // typed by `read`
    },
    async inNotice(page, read, ...args) {
      await page.bringToFront();
      const worker = await findServiceWorker(browser, extension);
      const answer = await worker.evaluate(writeReaderQuestion('chrome', read, args, '.page-notice'));
      return (answer ?? undefined) as never; // typed by `read`
    },
    async readAddresses() {
      return (await browser.pages()).map((page) => page.url());
    },
    readClipboard: () => readClipboard(browser, extension),
    findPrintView: () => findPrintView(browser),
    readPrintView: () => readPrintView(browser),
    async close() {
      await browser.close();
      await server.close();
      if (userDataDir) rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}

/** What the page of extensions has a switch for; the extension starts anew. */
async function allowPrivateWindows(browser: Browser, extension: Extension): Promise<void> {
  replaced.add(await findServiceWorkerTarget(browser, extension));
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const isAllowed = await page.evaluate(async (extensionId) => {
    interface Settings {
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      getExtensionInfo(id: string): Promise<{ incognitoAccess: { isActive: boolean } }>;
    }
    const { developerPrivate } = chrome as unknown as { developerPrivate: Settings }; // in no type
    // Started anew, what came from a folder stays off without it.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    return (await developerPrivate.getExtensionInfo(extensionId)).incognitoAccess.isActive;
  }, extension.id);
  if (!isAllowed) throw new Error('Chromium allows the extension in no private window.');
  await waitFor('the extension, started anew', () =>
    page.goto(`chrome-extension://${extension.id}/icons/16.png`).catch(() => undefined),
  );
  await page.close();
}

/** What the page of extensions has a choice for: on all of its sites, or on a click. */
async function setSiteAccess(browser: Browser, { id }: Extension, isAllowed: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const hostAccess = isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK';
  await page.evaluate(
    async (extensionId, access) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
      }; // in no type
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
    },
    id,
    hostAccess,
  );
  await page.close();
}

/** Without its language files Chromium speaks English, and so do its extensions: then a copy speaks one language only. */
async function installInLanguage(browser: Browser, folder: string, language: string): Promise<Extension> {
  const extension = await install(browser, folder);
  const worker = await findServiceWorker(browser, extension);
  const spoken = await waitFor("the extension's language", () =>
    // A worker that has only just started may not have its API yet.
    worker.evaluate(() => (typeof chrome === 'undefined' ? undefined : chrome.i18n.getUILanguage())),
  );
  if (spoken.split('-')[0] === language) return extension;
  await browser.uninstallExtension(extension.id);
  return install(browser, copyInLanguage(folder, language));
}

/** Puppeteer's own way leaves out the names that the extension gives: the profile says where downloads go. */
function writeProfile(downloads: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'klartext-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  return waitFor('the extension', async () => (await browser.extensions()).get(id));
}

function chromiumArguments(server: PageServer, options: SessionOptions): string[] {
  const { colorScheme = 'light', language = 'de', hosts = defaultHosts, online = false } = options;
  const { proxied = false } = options;
  const rules = hosts.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${server.httpsPort}`,
    `MAP ${host}:80 127.0.0.1:${server.httpPort}`,
  ]);
  return [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // An address typed as http stays http: the extension has to know both.
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    `--lang=${language}`,
    `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
    ...(proxied ? [`--proxy-server=127.0.0.1:${server.httpPort}`] : []),
    ...(online || proxied ? [] : [`--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND'].join(', ')}`]),
    // Without a window there are only 600 pixels of height, and the popup would be cut to what is left of them.
    ...(options.headless === false ? [] : ['--disable-gpu', '--screen-info={1440x1000}']),
    // Chromium has no sandbox for root, which is who runs in containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function openPopup(browser: Browser, extension: Extension, page: Page) {
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'), {
    timeout: 10_000,
  });
  const popup = await target.asPage();
  await popup.waitForFunction(() => document.readyState === 'complete');
  return {
    page: popup,
    evaluate: <Args extends unknown[], Result>(
      read: (view: Window & typeof globalThis, ...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) => popup.evaluate(`(${read})(window, ...${JSON.stringify(args)})`) as Promise<Result>, // typed by `read`
    click: (x: number, y: number) => untilClosed(popup.mouse.click(x, y)),
    pressKey: (key: Key) => untilClosed(popup.keyboard.press(key)),
    async screenshot(path: string) {
      await popup.screenshot({ path });
    },
    async close() {
      if (!popup.isClosed()) await popup.close();
    },
  };
}

/** What opens a tab closes the popup, which then can't answer any more that it was pressed. */
async function untilClosed(press: Promise<void>): Promise<void> {
  try {
    await press;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('Target closed'))) throw error;
  }
}

/** Backgrounds of extensions that were updated: puppeteer goes on to list them, and they answer nothing. */
const replaced = new WeakSet<Target>();

function findServiceWorkerTarget(browser: Browser, extension: Extension): Promise<Target> {
  return browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extension.id) && !replaced.has(one),
  );
}

async function findServiceWorker(browser: Browser, extension: Extension) {
  const target = await findServiceWorkerTarget(browser, extension);
  const worker = await target.worker();
  if (worker === null) throw new Error('The service worker went away.');
  return worker;
}

/** Without a window Chromium has no keys of its own: the event they would cause is sent instead. */
async function runCommand(
  browser: Browser,
  extension: Extension,
  page: Page,
  command: string,
  times = 1,
): Promise<number> {
  await page.bringToFront();
  const worker = await findServiceWorker(browser, extension);
  return worker.evaluate(
    async (name, count) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(command: string, tab: unknown): void };
      }; // in no type, for it is no part of the public API
      const pressedAt = performance.timeOrigin + performance.now();
      for (let press = 0; press < count; press++) onCommand.dispatch(name, tab);
      return pressedAt;
    },
    command,
    times,
  );
}

/** Without a window there is no menu either. */
async function chooseFromMenu(
  browser: Browser,
  extension: Extension,
  page: Page | undefined,
  action: string,
): Promise<void> {
  await page?.bringToFront();
  const worker = await findServiceWorker(browser, extension);
  await worker.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(choice: { menuItemId: string }, tab: unknown): void };
    }; // in no type, as above
    onClicked.dispatch({ menuItemId }, tab);
  }, action);
}

/** A tab of the extension's origin that runs nothing of it. */
async function openHelper(browser: Browser, extension: Extension): Promise<Page> {
  const front = await Promise.all(
    (await browser.pages()).map(async (page) => {
      const isVisible = await page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
      return isVisible ? page : undefined;
    }),
  );
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/icons/16.png`);
  await front.find(Boolean)?.bringToFront();
  return page;
}

async function readBadge(browser: Browser, extension: Extension, page: Page): Promise<Badge> {
  await page.bringToFront();
  const worker = await findServiceWorker(browser, extension);
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });
}

/** Asks in a tab of the extension's origin, which takes the front: an open popup closes. */
async function readClipboard(browser: Browser, extension: Extension): Promise<string> {
  const origin = `chrome-extension://${extension.id}`;
  await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  const page = await browser.newPage();
  await page.goto(`${origin}/icons/16.png`);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
}

async function findPrintView(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => candidate.url().includes('/print.html'));
  const page = await target.page();
  if (page === null) throw new Error('The print view is no tab.');
  await page.waitForSelector('h1');
  return page;
}

async function readPrintView(browser: Browser): Promise<string> {
  const page = await findPrintView(browser);
  await page.emulateMediaType('print');
  return page.evaluate(() => document.body.innerText);
}
