import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSpeechSettings, readSpeechSettings } from '@/utils/speech-settings.ts';

beforeEach(() => fakeBrowser.storage.local.clear());

test("begins with the voice's own speed, and no voice picked", async () => {
  expect(await readSpeechSettings()).toEqual({ rate: 1, voice: '' });
});

test('keeps speed and voice, each under a key of its own', async () => {
  await keepSpeechSettings({ rate: 1.3, voice: 'Hedda' });
  expect(await readSpeechSettings()).toEqual({ rate: 1.3, voice: 'Hedda' });
  expect(await fakeBrowser.storage.local.get()).toEqual({ speechRate: 1.3, speechVoice: 'Hedda' });
});

test.each([
  [
    { speechRate: 99, speechVoice: 'Hedda' },
    { rate: 1, voice: 'Hedda' },
  ],
  [
    { speechRate: '2', speechVoice: 7 },
    { rate: 1, voice: '' },
  ],
  [
    { speechRate: Number.NaN, speechVoice: null },
    { rate: 1, voice: '' },
  ],
])('falls back where %j is damaged', async (stored, expected) => {
  await fakeBrowser.storage.local.set(stored);
  expect(await readSpeechSettings()).toEqual(expected);
});
