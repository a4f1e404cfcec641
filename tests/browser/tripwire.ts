import type { Page } from 'puppeteer-core';
import { watchBreaches } from './policy-breaches.ts';
import type { Session } from './session.ts';
import { TRIPWIRE } from './tripwire-page.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

/** What would be different if anything had got through. */
export interface Trips {
  requests: string[];
  dialogs: string[];
  breaches: string[];
}

/** Notes whatever trips, from now on; `forget` begins anew. */
export async function watchTripwire(session: Session) {
  const dialogs: string[] = [];
  const readBreaches = await watchBreaches(session);
  let before = { requests: 0, breaches: 0 };
  session.browser.on('targetcreated', (target) => {
    if (target.type() !== 'page') return;
    const listen = (page: Page | null) =>
      page?.on('dialog', (dialog) => void dialogs.push(`${page.url()}: ${dialog.message()}`));
    target
      .page()
      .then(listen, (error: unknown) => console.info('A tab was gone before it was heard:', error));
  });
  const readRequests = () => session.server.requests.filter((request) => request.includes(TRIPWIRE));
  // Pages of others have policies of their own.
  const readOurs = async () => (await readBreaches()).filter((breach) => !/^https?:/.test(breach));
  return {
    async read(): Promise<Trips> {
      return {
        requests: readRequests().slice(before.requests),
        dialogs: [...dialogs],
        breaches: (await readOurs()).slice(before.breaches),
      };
    },
    async forget(): Promise<void> {
      dialogs.length = 0;
      before = { requests: readRequests().length, breaches: (await readOurs()).length };
    },
  };
}

export const NOTHING: Trips = { requests: [], dialogs: [], breaches: [] };

/**
 * Does to all that is in an article what readers and browsers may do to it; links are followed, but for those that
 * lead to another page, as links may. Then whatever was set off is left the time to happen.
 *
 * @returns how many elements there were
 */
export async function provoke(from: Window | Document | ShadowRoot, selector: string): Promise<number> {
  const root = 'document' in from ? from.document : from;
  root.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (/^(?:https?|mailto|file):$/.test(link?.protocol ?? '')) event.preventDefault();
    },
    { capture: true },
  );
  const names =
    'error load focus blur toggle mouseover pointerenter animationstart begin start scroll keydown submit';
  const elements = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of elements) {
    for (const name of names.split(' ')) element.dispatchEvent(new Event(name, { cancelable: true }));
    if (element.localName === 'a') element.click();
  }
  for (let turn = 0; turn < 5; turn++)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
  return elements.length;
}

/** The same in a document that is shown in a tab. */
export function provokePage(page: Page, selector: string): Promise<number> {
  return page.evaluate(`(${provoke})(document, ${JSON.stringify(selector)})`) as Promise<number>;
}

/** The number of the trip that has run in a page itself; `undefined` where none has. */
export function readGlobal(page: Page): Promise<number | undefined> {
  return page.evaluate(() => (globalThis as { tripped?: number }).tripped);
}
