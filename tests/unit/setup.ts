// Before Dexie, which looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { Blob } from 'node:buffer';
// Browsers bring Temporal from the versions on that the manifest asks for; Node 20 doesn't.
import 'temporal-polyfill/global';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterAll } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The fake browser knows no messages: give it the German ones, substituted as browsers do ("$1").
const messages = generateChromeMessages(await parseMessagesFile('utils/i18n/de.yml'));

fakeBrowser.i18n.getMessage = (key: string, substitutions: string | string[] = []): string => {
  const values = [substitutions].flat();
  const message = messages[key]?.message ?? '';
  return message.replaceAll(/\$(\d)/g, (_, position: string) => values[Number(position) - 1] ?? '');
};
fakeBrowser.i18n.getUILanguage = () => 'de';

// So with the base64 of bytes.
if (!('toBase64' in Uint8Array.prototype))
  Object.defineProperty(Uint8Array.prototype, 'toBase64', {
    value(this: Uint8Array) {
      return Buffer.from(this).toString('base64');
    },
  });

// Preact runs effects within 35 ms, which must not be after the page is gone.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 50)));

// jsdom's own can't be streamed.
Object.assign(globalThis, { Blob });
