import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../setup/find-browser.ts';
import { root } from '../setup/run.ts';
import { evaluateIn, type FirefoxWindow, openFirefoxWindow, type SendBidi } from './firefox-window.ts';
import { writeReaderQuestion } from './look-into-reader.ts';
import { type PageServer, startServer } from './server.ts';
import {
  type Badge,
  defaultHosts,
  dismissDialogs,
  type Popup,
  type Session,
  type SessionOptions,
  waitFor,
} from './session.ts';

const extensionFolder = join(root, '.output/firefox-mv3');
const extensionId = 'klartext@klartext.example';

const READ_BADGE = `(async () => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const about = { tabId: tab.id };
  return { text: await browser.action.getBadgeText(about), title: await browser.action.getTitle(about) };
})()`;

export interface FirefoxSession extends Session {
  /** Firefox's own window, for what no web page can do. */
  window: FirefoxWindow;
}

/** Firefox with the built extension, and every address answered by the server on this machine. */
export async function launchFirefox(options: SessionOptions = {}): Promise<FirefoxSession> {
  const executablePath = findBrowser('firefox'); // throws where there is none, and then nothing is to be closed
  const server = await startServer(options.hosts ?? defaultHosts);
  const uuid = randomUUID();
  const printFile = join(tmpdir(), `klartext-print-${uuid}.pdf`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: options.online !== true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    extraPrefsFirefox: firefoxPreferences(server, uuid, printFile, options),
  });
  const send = passThrough(browser);
  const window = await openFirefoxWindow(send, extensionId);
  await window.setLanguage(options.language ?? 'de');
  const folder = options.extension ?? extensionFolder;
  await browser.installExtension(folder);
  if (options.privateWindows) await window.allowPrivateWindows();
  await window.pinButton();
  let helper = await openHelperTab(send, uuid);

  return {
    name: 'firefox',
    server,
    browser,
    window,
    async openPage(address) {
      const page = await browser.newPage();
      dismissDialogs(page);
      if (address.startsWith('about:')) await window.loadInFront(address);
      else await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    openExtensionPage: (path) => openExtensionPage(browser, send, `moz-extension://${uuid}/${path}`),
    async openPopup(page) {
      await page.bringToFront();
      return openPopup(send, window, helper);
    },
    async badge(page) {
      await page.bringToFront();
      return evaluateIn<Badge>(send, helper, READ_BADGE);
    },
    async pressReaderKey(page, times) {
      await page.bringToFront();
      await window.pressShortcut('L', times);
    },
    async pressShortcut(page, letter) {
      await page.bringToFront();
      await window.pressShortcut(letter);
    },
    async chooseFromMenu(page, action) {
      await page?.bringToFront();
      await window.chooseFromMenu(action);
    },
    inExtension: (run, ...args) => evaluateIn(send, helper, `(${run})(...${JSON.stringify(args)})`),
    setSiteAccess: (isAllowed) => window.setSiteAccess(isAllowed),
    stopBackground: () => window.stopBackground(),
    async updateExtension() {
      await browser.installExtension(folder);
      await window.pinButton();
      helper = await openHelperTab(send, uuid); // the one before has gone with the extension that was
    },
    async inReader(page, read, ...args) {
      await page.bringToFront();
      const answer = await evaluateIn<unknown>(send, helper, writeReaderQuestion('browser', read, args));
      return (answer ?? undefined) as never; // typed by `read`
    },
    async inNotice(page, read, ...args) {
      await page.bringToFront();
      const answer = await evaluateIn<unknown>(
        send,
        helper,
        writeReaderQuestion('browser', read, args, '.page-notice'),
      );
      return (answer ?? undefined) as never; // typed by `read`
    },
    readAddresses: () => readAddresses(send),
    readClipboard: () => window.readClipboard(),
    readPrint: () => readPrint(send, printFile),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function firefoxPreferences(server: PageServer, uuid: string, printFile: string, options: SessionOptions) {
  const { colorScheme = 'light', language = 'de', online = false, downloads } = options;
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': server.httpPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': server.httpPort,
  };
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'intl.accept_languages': language,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // The popup stays while other tabs are asked about it.
    'ui.popup.disable_autohide': true,
    // Prints at once and for real, into a file; the dialogue would stop its tab until somebody answers it.
    'print.always_print_silent': true,
    print_printer: 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
    'print.printer_Mozilla_Save_to_PDF.print_to_filename': printFile,
    // Questions for permissions are answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // Its own test voices, silent and done at once, instead of the machine's.
    'media.webspeech.synth.test': true,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    ...(downloads && {
      'browser.download.folderList': 2, // the folder that is named
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    }),
    ...(online ? {} : proxy),
  };
}

/** Puppeteer's own BiDi connection, which its types leave out. */
export function passThrough(browser: Browser): SendBidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async (method, params) => (await connection.send(method, params)).result;
}

/** A tab of the extension's origin that runs nothing of it: from there the popup's window can be reached. */
async function openHelperTab(send: SendBidi, uuid: string): Promise<string> {
  const { context } = (await send('browsingContext.create', { type: 'tab', background: true })) as {
    context: string;
  }; // WebDriver BiDi, browsingContext.create
  // Waiting for it to load would take for ever: Firefox reports nothing of extension pages.
  const url = `moz-extension://${uuid}/icons/16.png`;
  await send('browsingContext.navigate', { context, url, wait: 'none' });
  await waitFor('the helper tab', async () => {
    const isThere = await evaluateIn<boolean>(send, context, `typeof browser === 'object'`);
    return isThere || undefined;
  });
  return context;
}

/** Firefox reports nothing of extension pages, so nothing is waited for but what the page says itself. */
async function openExtensionPage(browser: Browser, send: SendBidi, url: string): Promise<Page> {
  const page = await browser.newPage();
  await navigateExtensionPage(page, send, url);
  return page;
}

async function navigateExtensionPage(page: Page, send: SendBidi, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string }; // puppeteer's name for BiDi's context
  await send('browsingContext.navigate', { context, url, wait: 'none' });
  await waitFor(url, async () => {
    const source = `location.href === '${url}' && document.readyState === 'complete'`;
    return (await evaluateIn<boolean>(send, context, source)) || undefined;
  });
}

async function openPopup(send: SendBidi, window: FirefoxWindow, helper: string): Promise<Popup> {
  const view = `browser.extension.getViews({ type: 'popup' })[0]`;
  await window.closePopup(); // one that a failed test has left would be taken for the new one
  await window.pressButton();
  await waitFor('the popup', async () => {
    const isLoaded = await evaluateIn<boolean>(send, helper, `${view}?.document.readyState === 'complete'`);
    return isLoaded || undefined;
  });
  return {
    evaluate: (read, ...args) => evaluateIn(send, helper, `(${read})(${view}, ...${JSON.stringify(args)})`),
    click: (x, y) => window.clickInPopup(x, y),
    pressKey: (key) => window.pressKey(key),
    async screenshot(path) {
      writeFileSync(path, await window.drawPopup(), 'base64');
    },
    close: () => window.closePopup(),
  };
}

/** Asks Firefox itself: puppeteer overlooks tabs that the popup has opened. */
async function readAddresses(send: SendBidi): Promise<string[]> {
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { url: string }[] };
  return contexts.map(({ url }) => url); // WebDriver BiDi, browsingContext.getTree
}

/** What Firefox has printed, and that the tab it was printed from is gone. */
async function readPrint(send: SendBidi, file: string): Promise<Buffer> {
  const print = await waitFor(
    'the print',
    async () => {
      const bytes = existsSync(file) ? readFileSync(file) : undefined;
      return bytes?.subarray(-16).includes('%%EOF') ? bytes : undefined; // the end of a finished PDF
    },
    60,
  );
  await waitFor('the printed tab to close', async () => {
    const addresses = await readAddresses(send);
    return addresses.every((address) => !address.includes('/print.html')) || undefined;
  });
  rmSync(file);
  return print;
}
