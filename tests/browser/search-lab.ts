import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/run.ts';

/** The page that `buildSearchLab` adds. */
export const searchLabPage = 'search-lab.html';

/** Copies the built extension and adds a page that does nothing but search; gives the copy's folder. */
export async function buildSearchLab(browser: 'chromium' | 'firefox'): Promise<string> {
  const built = join(root, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const folder = join(root, 'tests/output', `${basename(built)}-search`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  const source = join(root, 'tests/browser/search-lab');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      modulePreload: false,
      rollupOptions: { input: join(source, searchLabPage) },
    },
  });
  return folder;
}
