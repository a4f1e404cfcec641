import { execSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../setup/run.ts';
import { writePackages } from '../setup/write-packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'klartext-'));
const here = join(folder, 'here');
const elsewhere = join(folder, 'further/down/sources');
let names: string[];

async function unpack(file: string, target: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(file)), { useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const path = join(target, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
  }
}

beforeAll(async () => {
  names = await writePackages(root, here);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the packages bear the version of package.json, and so does the manifest', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(names).toEqual(['chrome', 'firefox', 'sources'].map((name) => `klartext-${version}-${name}.zip`));
  const manifest = JSON.parse(readFileSync(join(root, '.output/firefox-mv3/manifest.json'), 'utf8'));
  expect(manifest.version).toBe(version);
});

test('the sources, unpacked and built in another folder and time zone, give the same bytes', async () => {
  await unpack(join(here, names[2] ?? ''), elsewhere);
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  const env = { ...process.env, NODE_ENV: 'production', TZ: 'Pacific/Auckland' };
  execSync('npm run package', { cwd: elsewhere, env, stdio: 'pipe' });
  for (const name of names)
    expect(readFileSync(join(elsewhere, '.output', name)).equals(readFileSync(join(here, name))), name).toBe(
      true,
    );
}, 180_000);

test('no file of a build names a folder of the machine', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const files = readdirSync(join(root, '.output', build), { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((name) => /\.(js|css|html|json)$/.test(name));
    expect(scripts.length).toBeGreaterThan(20);
    const named = scripts.filter((name) => readFileSync(join(root, '.output', build, name)).includes(root));
    expect(named).toEqual([]);
  }
});
