import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/run.ts';
import type { SavedCopy } from './fill-library-page.ts';
import type { Popup } from './session.ts';

/** Puts copies into the library and asks for a file of them, from within the extension. */
export async function exportFromLibrary(popup: Popup, copies: SavedCopy[], format: string): Promise<void> {
  const code = await bundle();
  // The popup's own policy forbids to make code from text, so the bundle is the text of the function.
  const run = { toString: () => `async (view, ...args) => { ${code}; return page.fill(...args); }` };
  await popup.evaluate(run as unknown as (view: Window, ...args: unknown[]) => Promise<void>, copies, format);
}

let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= makeBundle();
  return bundled;
}

async function makeBundle(): Promise<string> {
  const entry = join(root, 'tests/browser/fill-library-page.ts');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const code = output.find((file) => file.type === 'chunk')?.code;
  if (code === undefined) throw new Error('The bundle came out empty.');
  return code;
}
