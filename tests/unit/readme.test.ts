import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const [, table = ''] = read('README.md').match(/^### Keys\n([\s\S]*?)\n#/m) ?? [];
const told = [...table.matchAll(/`([^`\s]+)`/g)].map(([, key = '']) => key);

/** The keys that a file has a case for. */
const casesIn = (path: string): string[] =>
  [...read(path).matchAll(/case '([^']+)':/g)].map(([, key = '']) => key);

/** Keys that browsers know without us, and places of theirs. */
const others = ['Enter', 'Esc', 'Ctrl+A', 'Ctrl+Z', 'chrome://extensions/shortcuts'];

describe("the README's keys", () => {
  const commands = [...read('wxt.config.ts').matchAll(/default: '(Alt\+[^']+)'/g)].map(([, key = '']) => key);
  const library = casesIn('components/library/use-list-keys.ts');

  test('are all that there are', () => {
    expect(commands).toHaveLength(3);
    expect(library.length).toBeGreaterThan(10);
    expect([...commands, ...library].filter((key) => !told.includes(key))).toEqual([]);
  });

  test('are there', () => {
    const real = [...commands, ...library, ...others];
    expect(told.filter((key) => !real.includes(key))).toEqual([]);
  });
});

test('every command that the README tells of is in package.json, and every file that it leads to is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const commands = [...read('README.md').matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const links = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) expect(() => read(path), path).not.toThrow();
});
