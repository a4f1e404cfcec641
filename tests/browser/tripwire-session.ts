import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { launch } from './launch.ts';
import { settle, toggleMenu } from './popup.ts';
import { defaultHosts, type Popup, type Session, waitFor } from './session.ts';
import { NOTHING, provokePage, readGlobal, watchTripwire } from './tripwire.ts';
import { ARTICLE, QUIET, TRIPWIRE, writeTripwirePage } from './tripwire-page.ts';
import { waitForDownload } from './wait-for-download.ts';

/** A browser with the tripwire, and a page of all vectors in it. */
export class TripwireSession {
  readonly session: Session;
  readonly tripwire: Awaited<ReturnType<typeof watchTripwire>>;
  readonly downloads: string;

  constructor(session: Session, tripwire: Awaited<ReturnType<typeof watchTripwire>>, downloads: string) {
    this.session = session;
    this.tripwire = tripwire;
    this.downloads = downloads;
  }

  static async launch(): Promise<TripwireSession> {
    const downloads = mkdtempSync(join(tmpdir(), 'klartext-downloads-'));
    const session = await launch({ downloads, hosts: [...defaultHosts, TRIPWIRE] });
    return new TripwireSession(session, await watchTripwire(session), downloads);
  }

  /** Opens the page, waits until what it loads by itself has come, and has nothing in it trip any more. */
  async openArmed(html = writeTripwirePage()): Promise<Page> {
    this.session.server.serve(ARTICLE, html, QUIET);
    const page = await this.session.openPage(ARTICLE);
    const isLoaded = () => page.evaluate(() => document.readyState === 'complete' || undefined);
    await waitFor('the page', isLoaded, 30);
    await waitFor('the page to be quiet', () => this.#isQuiet(), 60);
    await page.evaluate(() => Object.assign(globalThis, { armed: true }));
    return page;
  }

  /**
   * Nothing ran, loaded, opened or led anywhere.
   *
   * @param isOurs tells breaches of policies that have nothing to do with the vectors
   */
  async expectNothing(shown: Page, isOurs: (breach: string) => boolean = () => false): Promise<void> {
    const { breaches, ...rest } = await this.tripwire.read();
    expect({ ...rest, breaches: breaches.filter((breach) => !isOurs(breach)) }).toEqual(NOTHING);
    expect(await readGlobal(shown)).toBeUndefined();
    const addresses = (await this.session.readAddresses()).filter((address) => address.includes(TRIPWIRE));
    expect(addresses).toEqual([]);
  }

  /** Opens a document in a tab of its own and does to it what can be done: nothing happens. */
  async expectNothingAt(address: string, leastElements: number): Promise<void> {
    const shown = await this.session.browser.newPage();
    await shown.goto(address);
    expect(await provokePage(shown, 'body *'), address).toBeGreaterThanOrEqual(leastElements);
    await this.expectNothing(shown);
    expect(shown.url()).toBe(address);
    await shown.close();
  }

  async openPopup(page: Page): Promise<Popup> {
    const popup = await this.session.openPopup(page);
    const isThere = () =>
      popup.evaluate((view) => view.document.querySelector('article h1') !== null || undefined);
    await waitFor('the article', isThere, 40);
    await settle(popup);
    return popup;
  }

  async exportFile(page: Page, format: string): Promise<string> {
    return waitForDownload(this.downloads, await this.openMenu(page, format));
  }

  /** Opens the popup and its menu; gives what presses the button there that is called so. */
  async openMenu(page: Page, button: string): Promise<() => Promise<void>> {
    const popup = await this.openPopup(page);
    await toggleMenu(popup, true);
    // The article has links of any name: those of the menu are meant.
    const choose = (view: Window, name: string) => {
      const buttons = [...view.document.querySelectorAll<HTMLElement>('[popover] button')];
      buttons.find(({ innerText }) => innerText.trim() === name)?.click();
    };
    return () => popup.evaluate(choose, button);
  }

  async close(): Promise<void> {
    await this.session.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  async #isQuiet(): Promise<true | undefined> {
    await this.tripwire.forget();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return (await this.tripwire.read()).requests.length === 0 || undefined;
  }
}
