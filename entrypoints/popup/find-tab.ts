import { type Browser, browser } from 'wxt/browser';

/** The tab that the popup was opened on. */
export async function findTab(): Promise<Browser.tabs.Tab | undefined> {
  // Tests open the popup as a page, where the active tab would be its own: popup.html?tab=<id>.
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked) return browser.tabs.get(Number(asked));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}
