import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { root } from '../setup/run.ts';
import { waitFor } from './session.ts';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** In the extension's own world the reader's closed root is opened to axe, which asks every element for its root. */
const FIND_FAULTS = `(async () => {
  const hosts = [...document.documentElement.children].reverse();
  const host = hosts.find((one) => chrome.dom.openOrClosedShadowRoot(one)?.querySelector('dialog[open]'));
  const root = chrome.dom.openOrClosedShadowRoot(host);
  await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
  if (host.shadowRoot === null) Object.defineProperty(host, 'shadowRoot', { value: root });
  const { violations, passes } = await axe.run(root.querySelector('dialog'));
  return { violations, passes: passes.length };
})()`;

/** Each rule that is broken in the reader, with the places. Chromium only. */
export async function createAxe(page: Page): Promise<() => Promise<string[]>> {
  const client = await page.createCDPSession();
  const contextId = await findOwnWorld(client);
  await evaluate(client, contextId, axeSource);
  return async () => {
    const { violations, passes } = await evaluate<Pick<axe.AxeResults, 'violations'> & { passes: number }>(
      client,
      contextId,
      FIND_FAULTS,
    );
    if (passes < 10) throw new Error('axe saw nothing of the reader.');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };
}

/** The world in which the extension's scripts run in the page. */
async function findOwnWorld(client: CDPSession): Promise<number> {
  let found: number | undefined;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) found = context.id;
  });
  await client.send('Runtime.enable');
  return waitFor("the extension's world", async () => found);
}

async function evaluate<T>(client: CDPSession, contextId: number, expression: string): Promise<T> {
  const options = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T; // as the expression says
}
