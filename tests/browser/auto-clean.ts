import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { press, settle } from './popup.ts';
import { type Popup, type Session, waitFor } from './session.ts';

/** Sets the switch in the popup, as a reader does, and waits until the browser knows what to do. */
export async function switchAutoClean(session: Session, page: Page, on: boolean): Promise<void> {
  const popup = await session.openPopup(page);
  await settle(popup);
  if ((await readSwitch(popup)) !== on) await press(popup, 'Artikel hier immer so öffnen');
  await waitFor('the switch', async () => (await readSwitch(popup)) === on || undefined);
  await waitFor('the veil', async () => ((await readVeils(popup)).length > 0) === on || undefined);
  await popup.close();
}

/** Whether the switch is on; `undefined` where there is none. */
export function readSwitch(popup: Popup): Promise<boolean | null> {
  return popup.evaluate(
    (view) => view.document.querySelector<HTMLInputElement>('.auto-clean input')?.checked ?? null,
  );
}

/** The style sheets of what the browser puts into articles from their first moment. */
export function readVeils(popup: Popup): Promise<string[]> {
  return popup.evaluate(async (view) => {
    const { scripting } = (view as unknown as { chrome: typeof extensionApi }).chrome; // in Firefox too
    const scripts = await scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ css }) => css ?? []);
  });
}

/** The headline in the reader, `undefined` where it isn't open. */
export function readHeadline(session: Session, page: Page): Promise<string | undefined> {
  return session.inReader(page, (root) => root.querySelector('h1')?.textContent);
}

/** Whether anything of the veil is left on a page. */
export function isVeiled(page: Page): Promise<boolean> {
  return page.evaluate(() => document.getAnimations().some(({ id, effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return id === '' && (target === document.body || target === document.documentElement);
  }));
}
