import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Text that is run as code, and code that is fetched. */
const forbidden = [
  /(?<![\w$.])eval\s*\(/,
  /(?<![\w$.])(?:new\s+)?Function\s*\(/,
  /(?<![\w$.])(?:import|importScripts)\s*\(\s*["'`](?:https?:)?\/\//,
  /(?<![\w$.])(?:from|import)\s*["'](?:https?:)?\/\//,
];
const findForbidden = (code: string): RegExp[] => forbidden.filter((pattern) => pattern.test(code));

test.each([
  'eval("1")',
  'new Function("x")',
  'import("https://a.example/b.js")',
  'import a from"//a.example/b.js"',
])('would be found: %s', (code) => expect(findForbidden(code)).toHaveLength(1));

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(process.cwd(), '.output', build);

  test('runs no text as code and fetches none', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts).toContain('background.js');
    const found = scripts.filter(
      (name) => findForbidden(readFileSync(join(folder, name), 'utf8')).length > 0,
    );
    expect(found).toEqual([]);
  });

  test('offers pages nothing to fetch, by which they could tell that it is installed', () => {
    const manifest: object = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
});
