import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { passThrough } from './firefox.ts';
import { evaluateIn } from './firefox-window.ts';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { press, settle } from './popup.ts';
import { type Popup, type Session, waitFor } from './session.ts';
import { test as plainTest } from './test.ts';

/** So long a page is watched that must stay as it is; where the reader opens, it takes a fraction of that. */
const QUIET_MS = 700;

const SENTENCE = 'Artikel hier immer so öffnen';

const switchedOn = new WeakSet<Session>();

/** A test in a browser whose switch is on. */
export const test = plainTest.extend<{ autoClean: undefined }>({
  autoClean: [
    async ({ session }, use) => {
      if (!switchedOn.has(session)) await switchAutoClean(session, true);
      switchedOn.add(session);
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Sets the switch in the popup, as a reader does, and waits until the browser has understood. */
export async function switchAutoClean(session: Session, on: boolean): Promise<void> {
  const sample = readFixture('sample-2023');
  session.server.serve(sample.address, sample.html);
  const page = await session.openPage(sample.address);
  const popup = await session.openPopup(page);
  await settle(popup);
  if ((await readSwitch(popup)) !== on) await press(popup, SENTENCE);
  await waitFor('the switch', async () => (await readSwitch(popup)) === on || undefined);
  await waitFor('the veil', async () => (await readVeils(popup)).length > 0 === on || undefined);
  await popup.close();
  await page.close();
}

/** Whether the switch is on; `null` where there is none. */
export function readSwitch(popup: Popup): Promise<boolean | null> {
  return popup.evaluate(
    (view) => view.document.querySelector<HTMLInputElement>('.auto-clean input')?.checked ?? null,
  );
}

/** The names of the style sheets that the browser gives articles from their first moment. */
export function readVeils(popup: Popup): Promise<string[]> {
  return popup.evaluate(async (view) => {
    const { scripting } = (view as unknown as { chrome: typeof extensionApi }).chrome; // in Firefox too
    const scripts = await scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ css }) => css ?? []).map((path) => path.split('/').at(-1) ?? '');
  });
}

/**
 * Asks the page in a tab, and the next one where the page goes away meanwhile. Puppeteer finds no way back into
 * pages that Firefox has kept alive; the browser does.
 */
export async function ask<T>(page: Page, question: () => T): Promise<T> {
  if (isFirefox) {
    const { _id: context } = page.mainFrame() as unknown as { _id: string }; // left out of puppeteer's types
    return evaluateIn<T>(passThrough(page.browser()), context, `(${question})()`);
  }
  try {
    return (await page.evaluate(question)) as T; // nothing else comes out of it
  } catch (error) {
    if (error instanceof Error && /context was destroyed/.test(error.message)) return ask(page, question);
    throw error;
  }
}

/** Whether the reader lies over a page. Unlike looking into it, this brings no tab to the front. */
export function isClean(page: Page): Promise<boolean> {
  return ask(page, () => document.querySelector('html > div') !== null);
}

/** Waits until the reader is there. A machine that is too busy for it within the veil's second is asked again. */
export async function waitUntilClean(page: Page, attempts = 3): Promise<void> {
  const state = await waitFor('the reader, or the original', async () => {
    if (await isClean(page)) return 'clean';
    return (await isVeiled(page)) ? undefined : 'original';
  });
  if (state === 'clean') return;
  await sleep(QUIET_MS);
  if (await isClean(page)) return;
  if (attempts === 1) throw new Error(`${page.url()} does not open clean.`);
  await reload(page);
  await waitUntilClean(page, attempts - 1);
}

/** Loads a page anew. */
export async function reload(page: Page): Promise<void> {
  await ask(page, () => {
    Object.assign(window, { isOld: true });
    setTimeout(() => location.reload());
    return null;
  });
  await waitFor(
    'the page anew',
    async () =>
      (await ask(page, () => !('isOld' in window) && document.readyState !== 'loading')) || undefined,
  );
}

/** Whether the original is to be seen, now and a while later. */
export async function staysOriginal(page: Page): Promise<boolean> {
  const isOriginal = async () => !(await isClean(page)) && !(await isVeiled(page));
  await waitFor('the original', async () => (await isOriginal()) || undefined);
  await sleep(QUIET_MS);
  return isOriginal();
}

/** Whether the veil is still over a page. */
export function isVeiled(page: Page): Promise<boolean> {
  return ask(page, () => {
    const names = document
      .getAnimations()
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : ''));
    return names.some((name) => name.startsWith('klartext'));
  });
}
