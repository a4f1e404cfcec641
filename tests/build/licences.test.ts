import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticeFile } from '../setup/licences.ts';
import { root } from '../setup/run.ts';

/** What may be shipped within a program under MIT. */
const allowed = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', '(MPL-2.0 OR Apache-2.0)', 'OFL-1.1'];

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('the notice in %s', (build) => {
  const notice = readFileSync(join(root, '.output', build, noticeFile), 'utf8');
  const parts = notice.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1);
  const listed = parts.map((part) => /^(\S+) (\S+)\nLicence: (.*)\n\n([\s\S]+)$/.exec(part)?.slice(1) ?? []);

  test('names every dependency, in the version of the lockfile', () => {
    const names = listed.map(([name]) => name);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    const versions = Object.entries<{ version: string }>(locked).map(
      ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`,
    );
    expect(listed.filter(([name, version]) => !versions.includes(`${name} ${version}`))).toEqual([]);
  });

  test('names what those depend on, too', () => {
    const names = listed.map(([name]) => name);
    for (const name of ['@preact/signals-core', 'unist-util-visit', 'hast-util-to-text'])
      expect(names).toContain(name);
  });

  test('names licences that are allowed, each with its text', () => {
    expect(listed.filter(([, , licence = '']) => !allowed.includes(licence))).toEqual([]);
    for (const [name, , , text = ''] of listed) expect(text.length, name).toBeGreaterThan(200);
  });

  test("has the fonts' licence", () => {
    const fonts = listed.filter(([name]) => name?.startsWith('@fontsource'));
    expect(fonts.map(([, , licence]) => licence)).toEqual(['OFL-1.1', 'OFL-1.1', 'OFL-1.1']);
    for (const [, , , text] of fonts) expect(text).toContain('SIL OPEN FONT LICENSE');
  });
});
