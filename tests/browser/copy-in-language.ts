import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../setup/run.ts';

/** Copies a built extension without all languages but one; gives the copy's folder. */
export function copyInLanguage(folder: string, language: string): string {
  const copy = join(root, 'tests/output', `${basename(folder)}-${language}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  for (const name of readdirSync(join(copy, '_locales'))) {
    if (name !== language) rmSync(join(copy, '_locales', name), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(Object.assign({}, manifest, { default_locale: language })));
  return copy;
}
