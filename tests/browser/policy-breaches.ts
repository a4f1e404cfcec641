import type { CDPSession, Target } from 'puppeteer-core';
import { passThrough } from './firefox.ts';
import { evaluateIn } from './firefox-window.ts';
import type { Session } from './session.ts';

/**
 * Notes what the extension's own pages do against their policy, from now on.
 *
 * @returns gives what was noted so far, in the browser's words
 */
export async function watchBreaches(session: Session): Promise<() => Promise<string[]>> {
  return session.name === 'firefox' ? watchFirefox(session) : watchChromium(session);
}

/** Every target has a log of its own, which tells what was written before it was asked, too. */
function watchChromium({ browser }: Session): () => Promise<string[]> {
  const breaches: string[] = [];
  const listen = async (target: Target): Promise<void> => {
    const client = await target.createCDPSession();
    client.on('Log.entryAdded', ({ entry }: { entry: { text: string; url?: string } }) => {
      // Pictures are shown in a page of the browser's own making, with styles that the policy forbids.
      if (isBreach(entry.text) && !target.url().endsWith('.png'))
        breaches.push(`${target.url()}: ${entry.text}`);
    });
    await enable(client);
  };
  browser.on('targetcreated', (target) => {
    if (['page', 'other', 'service_worker'].includes(target.type()))
      listen(target).catch((error: unknown) => console.info('A target was gone before it was heard:', error));
  });
  return async () => breaches;
}

async function enable(client: CDPSession): Promise<void> {
  await client.send('Log.enable');
}

const isBreach = (text: string): boolean =>
  /Content.Security.Policy|Trusted ?(?:Type|HTML|Script)/i.test(text);

/** Firefox keeps the messages of all its pages in one list. */
async function watchFirefox({ browser }: Session): Promise<() => Promise<string[]>> {
  const send = passThrough(browser);
  const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[];
  }; // WebDriver BiDi, browsingContext.getTree
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context ?? '';
  await evaluateIn(send, window, 'Services.console.reset()');
  return async () => {
    const messages = await evaluateIn<string[]>(
      send,
      window,
      `Services.console.getMessageArray()
        .map((message) => \`\${message.sourceName ?? ''}: \${message.errorMessage ?? message.message}\`)`,
    );
    return messages.filter(isBreach);
  };
}
