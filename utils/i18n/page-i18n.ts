// The library's `t` without the arguments that no word of ours takes, for the scripts that come into pages: they get
// it in the place of `#i18n`, see `wxt.config.ts`.
import { browser } from 'wxt/browser';

export const i18n = {
  /** A word of the interface, with what stands in it; a number chooses between the forms for one and for many. */
  t(key: string, ...insertions: (number | string[])[]): string {
    const count = insertions.find((one) => typeof one === 'number');
    const parts = insertions.find((one) => typeof one !== 'number') ?? [`${count}`];
    const name = key.replaceAll('.', '_');
    const [one = '', many = one] = browser.i18n.getMessage(name as '@@ui_locale', parts).split(' | ');
    return count === undefined || count === 1 ? one : many;
  },
};
