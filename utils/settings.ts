import { storage } from 'wxt/utils/storage';

/** `system` follows the browser: light by day, dark by night. */
export const themes = ['system', 'light', 'sepia', 'dark'] as const;

export type Theme = (typeof themes)[number];

// `unknown`: another version, or a restored backup, may have written what this one doesn't know.
const storedTheme = storage.defineItem<unknown>('local:theme');

/** The chosen theme; `system` where none or an unknown one is stored. */
export async function readTheme(): Promise<Theme> {
  const stored = await storedTheme.getValue();
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Keeps the chosen theme for every view. */
export async function keepTheme(theme: Theme): Promise<void> {
  await storedTheme.setValue(theme);
}
