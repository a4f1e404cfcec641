import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const colour = /^#[0-9a-f]{6}$/;

/** What stands on what; everything else is lines and grounds. */
const pairs: [string, string][] = [
  ...['ink', 'soft', 'faint', 'accent'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'sheet'],
  ]),
  ['ink', 'accent-ground'],
  ['accent', 'accent-ground'],
  ['ink', 'mark'],
  ['paper', 'ink'],
];
/** Outlines that say where a control is, on what. */
const outlines: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'sheet'],
  ['accent', 'sheet'],
];

const papers = [
  { name: 'light', theme: undefined, dark: false, least: 4.5 },
  { name: 'dark', theme: undefined, dark: true, least: 4.5 },
  { name: 'sepia', theme: 'sepia', dark: false, least: 4.5 },
  { name: 'contrast by day', theme: 'contrast', dark: false, least: 7 },
  { name: 'contrast by night', theme: 'contrast', dark: true, least: 7 },
];

describe.each(papers)('on paper "$name"', ({ theme, dark, least }) => {
  const tokens = readColours(theme, dark);
  const measure = ([above, below]: [string, string]) => contrast(tokens.get(above), tokens.get(below));

  test.each(pairs)(`"%s" on "%s" holds ${least} : 1`, (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(least);
  });

  test.each(outlines)('"%s" is seen on "%s", at 3 : 1', (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(3);
  });
});

/** The colours of a theme: its own over those of all. */
function readColours(theme: string | undefined, dark: boolean): Map<string, string> {
  const rules = [/:root,\n:host,\n\[data-theme\] \{([^}]+)\}/];
  if (theme) rules.push(new RegExp(`:host\\(\\[data-theme="${theme}"\\]\\) \\{([^}]+)\\}`));
  const declared = rules.flatMap((rule) => [
    ...(rule.exec(css)?.[1] ?? '').matchAll(/--([\w-]+): (?:light-dark\((.+), (.+)\)|(.+));/g),
  ]);
  return new Map(
    declared.flatMap(([, name = '', light, night, only]): [string, string][] => {
      const value = only ?? (dark ? night : light) ?? '';
      return colour.test(value) ? [[name, value]] : [];
    }),
  );
}

/** WCAG 2.2, "contrast ratio". */
function contrast(above = '', below = ''): number {
  const [lighter = 0, darker = 0] = [luminance(above), luminance(below)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
