import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/run.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, table = ''] = /### Permissions\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.split(' | ')[0]?.replace('| ', ''));

test.each(['chrome-mv3', 'firefox-mv3'])('the README gives a reason for all that %s asks for', (build) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, '.output', build, 'manifest.json'), 'utf8'));
  const hosts = new Set(
    manifest.host_permissions.map((pattern) => pattern.split('/')[2]?.replace(/^www\./, '')),
  );
  const expected = [...hosts, ...manifest.permissions].map((name) => `\`${name}\``);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']); // the last row
  expect(rows.slice(0, -1).sort()).toEqual(expected.sort());
  expect(rows.at(-1)).toMatch(/^any other host/);
});
