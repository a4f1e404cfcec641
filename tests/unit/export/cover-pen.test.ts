import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A canvas knows no custom properties: the colours stand there once more, and must not drift away.
test('the cover has the colours of the light paper', () => {
  const tokens = readFileSync('components/tokens.css', 'utf8');
  const pen = readFileSync('utils/export/cover-pen.ts', 'utf8');
  for (const name of ['paper', 'ink', 'soft', 'rule', 'accent']) {
    const [, color] = new RegExp(`--${name}: light-dark\\((#\\w{6})`).exec(tokens) ?? [];
    expect(pen).toContain(`const ${name.toUpperCase()} = '${color}';`);
  }
});
