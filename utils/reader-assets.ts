import { browser } from 'wxt/browser';
import type { FontData, FontName } from './font-names.ts';
import { fontFiles } from './fonts.ts';

/** The reader's style sheet: WXT writes what the script imports into a file of its name. */
const STYLES = '/assets/reader.css';

/** What was read, as long as the background lives: one article after the other asks for the same. */
const filesRead = new Map<string, Promise<string>>();

/** Reads the reader's style sheet. Pages can't: its file is open to the extension alone. */
export function readStyles(): Promise<string> {
  // WXT's type knows the entrypoints only.
  return readOnce(browser.runtime.getURL(STYLES as '/popup.html'), (response) => response.text());
}

/** Reads font files for a page, where no file of the extension can be asked for. */
export function readFonts(names: readonly FontName[]): Promise<FontData[]> {
  const files = names.flatMap(({ face, style, subset }) =>
    fontFiles[face].filter((file) => file.style === style && file.subset === subset),
  );
  return Promise.all(
    files.map(async ({ family, style, weight, unicodeRange, url }) => {
      const data = await readOnce(url, async (response) => (await response.bytes()).toBase64());
      return { family, style, weight, unicodeRange, data };
    }),
  );
}

function readOnce(url: string, read: (response: Response) => Promise<string>): Promise<string> {
  const reading = filesRead.get(url) ?? fetch(url).then(read);
  filesRead.set(url, reading);
  reading.catch(() => filesRead.delete(url)); // read anew the next time
  return reading;
}
