import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSettings } from '@/utils/settings.ts';
import { tryToKeep } from '@/utils/try-to-keep.ts';

test('what was kept is told from what the browser refused, and that throws nothing', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  expect(await tryToKeep(keepSettings({ theme: 'dark' }))).toBe(true);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
  expect(await tryToKeep(keepSettings({ theme: 'light' }))).toBe(false);
});
