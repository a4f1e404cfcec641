import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The language that the interface speaks: BCP 47, one of those with a file beside this one. */
export function interfaceLanguage(): string {
  return i18n.t('language');
}

let ownLanguage: string | undefined;

/**
 * What dates and counts are written in: the browser's own variety (`en-GB`, `de-AT`)
 * where it is of the language that the interface speaks, else that language.
 */
export function interfaceLocale(): string {
  ownLanguage ??= browser.i18n.getUILanguage(); // asks another process
  const own = ownLanguage;
  const language = interfaceLanguage();
  return own.split('-')[0] === language ? own : language;
}
