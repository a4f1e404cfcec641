import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ActionName } from './actions.ts';

/** What can be chosen, by the names of the actions. */
const titles = {
  'toggle-reader': 'menu.reader',
  'save-article': 'menu.save',
  'save-open-articles': 'menu.saveAll',
  'open-library': 'menu.library',
} as const;

/** Puts the actions into the context menus of the toolbar button and of pages. They outlive the browser's sessions. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles) as [ActionName, (typeof titles)[ActionName]][])
    browser.contextMenus.create({ id, title: i18n.t(title), contexts: ['action', 'page'] });
}
