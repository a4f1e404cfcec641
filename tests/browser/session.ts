import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../setup/find-browser.ts';
import type { ReadRoot } from './look-into-reader.ts';
import type { PageServer } from './server.ts';

export interface SessionOptions {
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The browser's interface language. */
  language?: 'de' | 'en';
  /** Hosts that the server on this machine answers for; every other one is not found. */
  hosts?: string[];
  /** Folder of the extension, where it isn't what was built for this browser. */
  extension?: string;
  /** The folder of the browser's profile, instead of one that is thrown away. */
  profile?: string;
  /** Where downloads go, without a question. */
  downloads?: string;
  /** The reader has allowed the extension in private windows. */
  privateWindows?: boolean;
  /** Whatever the browser asks of any host goes to the server, which notes it; in Firefox always. */
  proxied?: boolean;
  /** Real addresses from the network instead. */
  online?: boolean;
}

export const defaultHosts = [
  'deutsche-wirtschafts-nachrichten.de',
  'www.deutsche-wirtschafts-nachrichten.de',
  'example.org',
  'bilder.example', // pictures that lie elsewhere
];

/** What the toolbar button shows for a tab. */
export interface Badge {
  text: string;
  title: string;
}

/** Keys that readers press in the popup, with the codes that Firefox wants beside their names. */
export const keyCodes = { Tab: 9, Enter: 13, Escape: 27, ArrowDown: 40, ArrowRight: 39 } as const;

export type Key = keyof typeof keyCodes;

/** The extension's keys, with the commands that they cause. */
export const shortcuts = { K: 'save-article', O: 'open-library' } as const;

export type Shortcut = keyof typeof shortcuts;

/** The real popup, opened by the real toolbar button. */
export interface Popup {
  /** Runs a function in the popup; it sees only its arguments, the first is the popup's window. */
  evaluate<Args extends unknown[], Result>(
    read: (view: Window & typeof globalThis, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** A real mouse click, which counts as the user's own. */
  click(x: number, y: number): Promise<void>;
  /** Presses a real key and lets it go. */
  pressKey(key: Key): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the built extension, the same for Chromium and Firefox. */
export interface Session {
  name: BrowserName;
  browser: Browser;
  server: PageServer;
  /** Opens a tab in front of the others. */
  openPage(address: string): Promise<Page>;
  /** Opens a page of the extension in a tab in front of the others, "library.html". */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button while the page is in front. */
  openPopup(page: Page): Promise<Popup>;
  badge(page: Page): Promise<Badge>;
  /** Presses the reader's key while the page is in front; several times, it waits for nothing in between. */
  pressReaderKey(page: Page, times?: number): Promise<void>;
  /** Presses Alt, Shift and a letter while the page is in front: the extension's other keys. */
  pressShortcut(page: Page, letter: Shortcut): Promise<void>;
  /** Chooses from the context menu of the page, or of what is in front, by the name of the action. */
  chooseFromMenu(page: Page | undefined, action: string): Promise<void>;
  /** Runs a function in a tab of the extension's origin, which has its rights and none of its scripts. */
  inExtension<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Takes away what the extension may do on its sites without its button being pressed, or gives it back. */
  setSiteAccess(isAllowed: boolean): Promise<void>;
  /** Stops the background at once, as browsers do; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Puts the extension in anew, as an update does; what runs of it in tabs is orphaned. */
  updateExtension(): Promise<void>;
  /** Runs a function in the reader's shadow root; `undefined` where no reader is open. Brings the page to front. */
  inReader<Args extends unknown[], Result>(
    page: Page,
    read: ReadRoot<Args, Result>,
    ...args: Args
  ): Promise<Result | undefined>;
  /** The same in the shadow root of the notice over the page. */
  inNotice<Args extends unknown[], Result>(
    page: Page,
    read: ReadRoot<Args, Result>,
    ...args: Args
  ): Promise<Result | undefined>;
  /** The addresses of all tabs. */
  readAddresses(): Promise<string[]>;
  /** May close the popup. */
  readClipboard(): Promise<string>;
  /** The text of the print view, as it goes to paper, once it is complete. */
  readPrintView?(): Promise<string>;
  /** The PDF file of what was printed, once its tab has closed. */
  readPrint?(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Without its own scripts, DWN's page of 2023 reports their absence with `alert()`, which stops it. */
export function dismissDialogs(page: Page): void {
  // Where its tab is closed already, nothing stands in the way any more.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
}

/** Asks again until the answer is there. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | null>,
  seconds = 10,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
