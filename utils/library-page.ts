import { browser } from 'wxt/browser';

/** Brings the library to the front: in the tab where it is open, else in a new one. */
export async function openLibraryPage(): Promise<void> {
  // WXT's type knows the entrypoints that are there.
  const url = browser.runtime.getURL('/library.html' as '/popup.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
