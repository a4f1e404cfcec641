import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openLibraryPage } from './library-page.ts';
import { saveOpenTabs, saveTab } from './save-tab.ts';
import { toggleReader } from './tab.ts';
import { tellInTab } from './tell-in-tab.ts';

type Action = (tab: Browser.tabs.Tab | undefined) => Promise<void>;

/** What keys and menus can start, by the names in the manifest. */
const actions = {
  'toggle-reader': toggleReader,
  'save-article': saveTab,
  'save-open-articles': saveOpenTabs,
  'open-library': openLibraryPage,
} satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;

/** Does what was chosen by a key or from a menu, in a tab. A bug is said there: nothing else is open to say it. */
export async function runAction(name: string | number, tab?: Browser.tabs.Tab): Promise<void> {
  const action: Action | undefined = Object.hasOwn(actions, name) ? actions[name as ActionName] : undefined;
  if (!action) throw new Error(`There is no action "${name}".`);
  try {
    await action(tab);
  } catch (error) {
    console.error(error);
    await tellInTab(tab?.id ?? browser.tabs.TAB_ID_NONE, { sentence: i18n.t('error.sentence') });
  }
}
