import { browser } from 'wxt/browser';
import type { FontData, FontName } from './font-names.ts';
import { fontFiles } from './fonts.ts';

/** The reader's style sheet: WXT writes what the script imports into a file of its name. */
const STYLES = '/assets/reader.css';

/** Reads the reader's style sheet. Pages can't: its file is open to the extension alone. */
export async function readStyles(): Promise<string> {
  // WXT's type knows the entrypoints only.
  const response = await fetch(browser.runtime.getURL(STYLES as '/popup.html'));
  return response.text();
}

/** Reads font files for a page, where no file of the extension can be asked for. */
export function readFonts(names: readonly FontName[]): Promise<FontData[]> {
  const files = names.flatMap(({ face, style, subset }) =>
    fontFiles[face].filter((file) => file.style === style && file.subset === subset),
  );
  return Promise.all(
    files.map(async ({ family, style, weight, unicodeRange, url }) => {
      const response = await fetch(url);
      return { family, style, weight, unicodeRange, data: (await response.bytes()).toBase64() };
    }),
  );
}
