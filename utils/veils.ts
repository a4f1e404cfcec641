import { type Browser, browser } from 'wxt/browser';
import { readAutoClean } from './auto-clean.ts';
import { readSettings, type Theme } from './settings.ts';
import { sites } from './sites/index.ts';
import type { Site } from './sites/site.ts';

let lastArrangement: Promise<void> = Promise.resolve();
/** What waits for the last one, and will know all that was chosen until then. */
let nextArrangement: Promise<void> | undefined;

/**
 * Has the browser put veil and reader into the articles of all sites whose switch is on, from the first
 * moment of a page. Other pages stay free of both.
 */
export function arrangeVeils(): Promise<void> {
  // One after the other: two at once would register the same twice, which browsers refuse.
  nextArrangement ??= lastArrangement.then(begin, begin);
  return nextArrangement;
}

function begin(): Promise<void> {
  nextArrangement = undefined;
  lastArrangement = arrange();
  return lastArrangement;
}

async function arrange(): Promise<void> {
  const { theme } = await readSettings();
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  for (const site of sites) {
    const script = describe(site, theme);
    const isRegistered = registered.includes(script.id);
    if (await readAutoClean(site)) {
      if (isRegistered) await browser.scripting.updateContentScripts([script]);
      else await browser.scripting.registerContentScripts([script]);
    } else if (isRegistered) {
      await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    }
  }
}

function describe({ hosts, articlePaths }: Site, theme: Theme): Browser.scripting.RegisteredContentScript {
  return {
    id: `veil:${hosts[0]}`,
    matches: hosts.flatMap((host) =>
      articlePaths.flatMap((path) => [`*://${host}${path}`, `*://www.${host}${path}`]),
    ),
    css: ['/veil/veil.css', `/veil/${theme}.css`],
    js: ['/reader.js'],
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
}
