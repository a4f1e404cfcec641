import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetHandedOver, handOver, readHandedOver } from '@/utils/handed-over.ts';

beforeEach(() => fakeBrowser.storage.session.clear());

test('is there as often as a page is loaded, until the page is done', async () => {
  const key = await handOver({ title: 'Der leise Hafen' });
  expect(await readHandedOver(key)).toEqual({ title: 'Der leise Hafen' });
  expect(await readHandedOver(key)).toEqual({ title: 'Der leise Hafen' });
  await forgetHandedOver(key);
  expect(await readHandedOver(key)).toBeUndefined();
});

test('of many the latest stay, and nothing else goes', async () => {
  await fakeBrowser.storage.session.set({ 'original:1:dwn:7': true });
  const keys: string[] = [];
  for (let number = 0; number < 20; number++) keys.push(await handOver(number));
  expect(await readHandedOver(keys[19] ?? '')).toBe(19);
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(9);
  expect(await fakeBrowser.storage.session.get('original:1:dwn:7')).toEqual({ 'original:1:dwn:7': true });
});

test.each(['', 'never'])('nothing is under “%s”', async (key) => {
  expect(await readHandedOver(key)).toBeUndefined();
});
