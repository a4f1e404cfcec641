import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themes } from '@/utils/settings.ts';

const tokens = readFileSync('components/tokens.css', 'utf8');

test.each(themes)('the veil has the colour of the paper "%s"', (theme) => {
  const veil = readFileSync(`public/veil/${theme}.css`, 'utf8');
  const colours = [...veil.matchAll(/--klartext-paper: (#\w{6});/g)].map(([, colour]) => colour);
  expect(colours).toEqual(readPaper(theme));
});

/** The colours of a theme's paper, the light one first. */
function readPaper(theme: string): (string | undefined)[] {
  const own = tokens.split(`\n[data-theme="${theme}"],`)[1]?.split('}')[0] ?? '';
  const declared = /--paper: ([^;]+);/.exec(own)?.[1] ?? /--paper: ([^;]+);/.exec(tokens)?.[1] ?? '';
  const colours = [...declared.matchAll(/#\w{6}/g)].map(([colour]) => colour);
  if (own.includes('color-scheme: light;')) return colours.slice(0, 1);
  return own.includes('color-scheme: dark;') ? colours.slice(1) : colours;
}
