import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/run.ts';

const folder = join(root, 'tests/output/read-aloud');

/** Builds an extension of the bar alone, to be installed beside the whole one; gives its folder. */
export async function buildReadAloud(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // German alone, whatever the browser speaks.
  cpSync(join(root, '.output/chrome-mv3/_locales/de'), join(folder, '_locales/de'), { recursive: true });
  writeFileSync(join(folder, 'content.js'), await bundle());
  const manifest = {
    manifest_version: 3,
    name: 'Klartext, read aloud',
    version: '1',
    default_locale: 'de',
    permissions: ['storage'],
    host_permissions: ['*://example.org/*'],
    content_scripts: [{ matches: ['*://example.org/*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: 'read-aloud@klartext.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function bundle(): Promise<string> {
  const entry = join(root, 'tests/browser/read-aloud-page.tsx');
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
  return `const bundledStyles = ${JSON.stringify(String(styles.source))};\n${code}`;
}
