import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Manifest {
  host_permissions: string[];
  optional_host_permissions?: string[];
  permissions: string[];
  content_scripts: { matches: string[] }[];
}

const host = 'deutsche-wirtschafts-nachrichten.de';
const dwn = [`*://${host}/*`, `*://www.${host}/*`];
/** Marks that these libraries leave in minified code. */
const libraries = { Readability: '_grabArticle', DOMPurify: 'IN_PLACE', Preact: 'dangerouslySetInnerHTML' };
const alwaysOnLimit = 8 * 1024;
const onDemandLimit = 130_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(process.cwd(), '.output', build);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('is there: run `npm run build`', () => {
    expect(existsSync(join(folder, 'manifest.json'))).toBe(true);
  });

  test("asks for DWN's hosts only", () => {
    const manifest: Manifest = JSON.parse(read('manifest.json'));
    expect([...manifest.host_permissions].sort()).toEqual(dwn);
    // Pictures may lie anywhere: the browser is asked for their hosts one by one, when somebody wants them kept.
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const { matches } of manifest.content_scripts) expect([...matches].sort()).toEqual(dwn);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
  });

  test('runs little on every page: no library, less than 8 kB', () => {
    expect(statSync(join(folder, 'detect.js')).size).toBeLessThan(alwaysOnLimit);
    for (const mark of Object.values(libraries)) expect(read('detect.js').includes(mark)).toBe(false);
  });

  test('those marks would be found: the libraries are in the scripts that come on demand', () => {
    expect(read('reader.js').includes(libraries.DOMPurify)).toBe(true);
    expect(read('reader.js').includes(libraries.Preact)).toBe(true);
    expect(read('net.js').includes(libraries.Readability)).toBe(true);
  });

  test('brings no more than 130 kB of script into a page that it opens', () => {
    expect(statSync(join(folder, 'reader.js')).size).toBeLessThan(onDemandLimit);
    // Readability comes besides, into the few pages on which the reader finds too little by itself.
    expect(read('reader.js').includes(libraries.Readability)).toBe(false);
  });

  test('brings nothing that writes files into pages, and none of it into the background', () => {
    const marks = ['application/epub+zip', "form-action 'none'", 'text/markdown'];
    for (const script of ['reader.js', 'background.js'])
      for (const mark of marks) expect(read(script).includes(mark)).toBe(false);
    const chunks = readdirSync(join(folder, 'chunks')).map((name) => read(`chunks/${name}`));
    for (const mark of marks)
      expect(
        chunks.some((chunk) => chunk.includes(mark)),
        mark,
      ).toBe(true);
  });

  test('keeps the DOM out of the background', () => {
    for (const mark of Object.values(libraries)) expect(read('background.js').includes(mark)).toBe(false);
  });

  test('brings everything along: nothing is loaded from elsewhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const pages = files.filter((name) => /\.(html|css)$/.test(name));
    const loads = pages.flatMap((name) => [
      ...read(name).matchAll(/(?:src|href)="https?:|url\(["']?https?:/g),
    ]);
    expect(loads.map(([match]) => match)).toEqual([]);
  });
});
