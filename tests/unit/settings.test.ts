import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTheme, readTheme, themes } from '@/utils/settings.ts';

beforeEach(() => fakeBrowser.storage.local.clear());

test('follows the system until a theme is chosen', async () => {
  expect(await readTheme()).toBe('system');
});

test.each(themes)('keeps "%s" under a key of its own', async (theme) => {
  await keepTheme(theme);
  expect(await readTheme()).toBe(theme);
  expect(await fakeBrowser.storage.local.get()).toEqual({ theme });
});

test.each(['neon', 42, { theme: 'dark' }, null])(
  'takes %j, which it does not know, for "system"',
  async (odd) => {
    await fakeBrowser.storage.local.set({ theme: odd });
    expect(await readTheme()).toBe('system');
  },
);
