import literata from '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2?url';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { browser } from 'wxt/browser';
import type { FontData } from './font-data.ts';

/** The reader's style sheet: WXT writes what the script imports into a file of its name. */
const STYLES = '/assets/reader.css';

/** Reads the reader's style sheet. Only the extension itself can: the file is not open to pages. */
export async function readStyles(): Promise<string> {
  const response = await fetch(browser.runtime.getURL(STYLES as '/popup.html'));
  return response.text();
}

export async function readFonts(): Promise<FontData[]> {
  return Promise.all(
    [
      { family: 'Literata', style: 'normal', weight: '200 900', unicodeRange: 'U+0-FFFF', url: literata },
      { family: 'Source Sans 3', style: 'normal', weight: '200 900', unicodeRange: 'U+0-FFFF', url: sans },
    ].map(async ({ url, ...rest }) => {
      const response = await fetch(url);
      return { ...rest, data: (await response.bytes()).toBase64() };
    }),
  );
}
