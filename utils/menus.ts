import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Puts the reader into the context menus of the toolbar button and of pages. They outlive the browser's sessions. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'reader', title: i18n.t('menu.reader'), contexts: ['action', 'page'] });
}
