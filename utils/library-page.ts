import { browser } from 'wxt/browser';

/**
 * Brings the library to the front: in the tab where it is open, else in a new one, and never in a private window.
 * Firefox would give it a database of its own there, which is empty and thrown away with the window.
 */
export async function openLibraryPage(): Promise<void> {
  // WXT's type knows the entrypoints that are there.
  const url = browser.runtime.getURL('/library.html' as '/popup.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const { incognito } = await browser.windows.getLastFocused();
  if (incognito) await openInOrdinaryWindow(url);
  else await browser.tabs.create({ url });
}

async function openInOrdinaryWindow(url: string): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.find(({ incognito }) => !incognito);
  if (ordinary?.id === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId: ordinary.id });
  await browser.windows.update(ordinary.id, { focused: true });
}
