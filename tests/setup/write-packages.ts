import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** What is built from, and what builds and packages it. */
const sources = [
  '.npmrc',
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'tests/setup',
  'tsconfig.json',
  'utils',
  'wxt.config.ts',
];

/** Zip files know no time zone: the same parts of a date, whatever the machine's, at the earliest they can name. */
const lastModDate = new Date(1980, 0, 1);

/**
 * Writes the zips for the stores and that of the sources, of builds that are there.
 * The same files give the same bytes, whenever, wherever and in whichever folder.
 *
 * @param root the project's folder
 * @param output where they are written
 * @returns their names
 */
export async function writePackages(root: string, output: string): Promise<string[]> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')); // our own file
  const contents: [string, Map<string, Uint8Array>][] = [
    [`${name}-${version}-chrome.zip`, readFiles(join(root, '.output/chrome-mv3'), ['.'])],
    [`${name}-${version}-firefox.zip`, readFiles(join(root, '.output/firefox-mv3'), ['.'])],
    [`${name}-${version}-sources.zip`, readFiles(root, sources)],
  ];
  mkdirSync(output, { recursive: true });
  for (const [file, files] of contents) writeFileSync(join(output, file), await zip(files));
  return contents.map(([file]) => file);
}

/** All files at and below the paths, by their paths from the folder. */
function readFiles(folder: string, paths: readonly string[]): Map<string, Uint8Array> {
  const files = paths.flatMap((path) => listFiles(folder, path)).sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

function listFiles(folder: string, path: string): string[] {
  if (statSync(join(folder, path)).isFile()) return [path];
  return readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}

async function zip(files: Map<string, Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    useCompressionStream: false, // Node's own packs otherwise from version to version
    extendedTimestamp: false,
    lastModDate,
  });
  for (const [path, bytes] of files) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}
