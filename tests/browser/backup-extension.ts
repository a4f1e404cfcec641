import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/run.ts';

export const backupExtensionId = 'backup@klartext.example';

const PAGE = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Klartext</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body><script src="page.js"></script></body>
</html>
`;

/** Builds an extension of the backup's panel alone, to be installed beside the whole one; gives its folder. */
export async function buildBackupPage(name: string): Promise<string> {
  const folder = join(root, 'tests/output', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // German alone, whatever the browser speaks.
  cpSync(join(root, '.output/chrome-mv3/_locales/de'), join(folder, '_locales/de'), { recursive: true });
  const { code, styles } = await bundle();
  writeFileSync(join(folder, 'page.js'), code);
  writeFileSync(join(folder, 'page.css'), styles);
  writeFileSync(join(folder, 'page.html'), PAGE);
  const manifest = {
    manifest_version: 3,
    name: 'Klartext, backup',
    version: '1',
    default_locale: 'de',
    permissions: ['storage', 'unlimitedStorage'],
    // As Firefox wants it: a page that no other opens needs no more.
    browser_specific_settings: { gecko: { id: backupExtensionId } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function bundle(): Promise<{ code: string; styles: string }> {
  const entry = join(root, 'tests/browser/backup-page.tsx');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root, '#i18n': join(root, '.wxt/i18n/index.ts') } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const styles = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const code = output.find((file) => file.type === 'chunk')?.code;
  if (code === undefined || styles?.type !== 'asset') throw new Error('The bundle came out empty.');
  return { code, styles: String(styles.source) };
}
