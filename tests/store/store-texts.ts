import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../setup/run.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The screenshots, in the order in which the stores show them. */
export const screenshots = [
  'popup',
  'reader-light',
  'reader-dark',
  'library',
  'search',
  'weekend-edition',
] as const;
export type Screenshot = (typeof screenshots)[number];

/** What the forms of both stores ask for, in one language. */
export interface StoreTexts {
  name: string;
  summary: string;
  /** Plain text for the Chrome Web Store, which knows no mark-up; addons.mozilla.org takes the same. */
  description: string;
  category: { chrome: string; firefox: string };
  singlePurpose: string;
  /** By the names in the manifest; host permissions under `hosts`, optional ones under `optionalHosts`. */
  permissions: Record<string, string>;
  remoteCode: string;
  dataUse: string;
  support: string;
  screenshots: Record<Screenshot, string>;
}

export function readStoreTexts(language: Language): StoreTexts {
  return parse(readFileSync(join(root, `.store/${language}.yml`), 'utf8')); // our own file, and a test holds its shape
}
