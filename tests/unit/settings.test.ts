import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  defaultSettings,
  faces,
  keepSettings,
  limits,
  type ReadingSettings,
  readSettings,
  resetSettings,
  stepSetting,
  themes,
  watchSettings,
} from '@/utils/settings.ts';

beforeEach(() => fakeBrowser.storage.local.clear());

const { local } = fakeBrowser.storage;

describe('what is kept', () => {
  test('is the default until something is chosen', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each<Partial<ReadingSettings>>([
    ...themes.map((theme) => ({ theme })),
    ...faces.map((face) => ({ face })),
    { size: 24 },
    { leading: 1.8 },
    { measure: 40 },
    { justified: true },
  ])('%j lies under a key of its own, and the rest stays', async (changes) => {
    await keepSettings(changes);
    expect(await local.get()).toEqual(changes);
    expect(await readSettings()).toEqual({ ...defaultSettings, ...changes });
  });

  test('is forgotten with a reset, and nothing else is', async () => {
    await local.set({ other: 1 });
    await keepSettings({ theme: 'dark', size: 28, justified: true });
    await resetSettings();
    expect(await readSettings()).toEqual(defaultSettings);
    expect(await local.get()).toEqual({ other: 1 });
  });

  test('a refused write is told to the caller, and reading goes on', async () => {
    const refused = new Error('QUOTA_BYTES exceeded');
    vi.spyOn(local, 'set').mockRejectedValueOnce(refused);
    await expect(keepSettings({ theme: 'dark' })).rejects.toBe(refused);
    expect(await readSettings()).toEqual(defaultSettings);
  });
});

describe('what another version or a restored backup has written', () => {
  test.each<Record<string, unknown>>([
    { theme: 'neon' },
    { theme: { theme: 'dark' } },
    { theme: 42, face: 'comic' },
    { face: null, justified: 'yes' },
    { size: '24', leading: [1.5], measure: {} },
    { justified: 1 },
  ])('%j is not known: the defaults hold', async (odd) => {
    await local.set(odd);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  // The fake storage turns NaN into null, as the browsers' JSON does.
  test('no number is the default', async () => {
    await local.set({ size: Number.NaN });
    expect((await readSettings()).size).toBe(defaultSettings.size);
  });

  test.each([
    [{ size: 4 }, { size: 16 }],
    [{ size: 400 }, { size: 28 }],
    [{ size: 20.4 }, { size: 20 }],
    [{ leading: -1 }, { leading: 1.3 }],
    [{ leading: 3 }, { leading: 2 }],
    [{ leading: 1.66 }, { leading: 1.7 }],
    [{ measure: 1 }, { measure: 24 }],
    [{ measure: 90 }, { measure: 46 }],
    [{ measure: 33.5 }, { measure: 34 }],
  ])('%j comes as %j', async (odd, fitting) => {
    await local.set(odd);
    expect(await readSettings()).toEqual({ ...defaultSettings, ...fitting });
  });
});

describe('steps', () => {
  test.each(['size', 'leading', 'measure'] as const)(
    'of the %s lead from one limit to the other, through the default',
    (name) => {
      const { min, max, step } = limits[name];
      const values: number[] = [];
      for (let value: number | undefined = min; value !== undefined; value = stepSetting(name, value, 1))
        values.push(value);
      expect(values).toHaveLength(Math.round((max - min) / step) + 1);
      expect(values).toContain(defaultSettings[name]);
      expect(values.at(-1)).toBe(max);
      expect(stepSetting(name, min, -1)).toBeUndefined();
    },
  );
});

describe('watching', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  function watch() {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    stops.push(stop);
    return { onChange, stop };
  }

  test('tells every view of a change', async () => {
    const [one, other] = [watch(), watch()];
    await keepSettings({ face: 'legible' });
    const expected = { ...defaultSettings, face: 'legible' };
    await expect.poll(() => one.onChange.mock.lastCall).toEqual([expected]);
    await expect.poll(() => other.onChange.mock.lastCall).toEqual([expected]);
  });

  test('tells of a reset', async () => {
    await keepSettings({ size: 28 });
    const { onChange } = watch();
    await resetSettings();
    await expect.poll(() => onChange.mock.lastCall).toEqual([defaultSettings]);
  });

  test('hears nothing of what is no setting', async () => {
    const { onChange } = watch();
    await local.set({ 'place:dwn:1': 12 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('ends', async () => {
    const { onChange, stop } = watch();
    const keeping = keepSettings({ size: 18 });
    stop();
    await keeping;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('never takes a view back behind its own quick presses', async () => {
    const { onChange } = watch();
    const set = local.set.bind(local);
    // The first write is there before the second one: its news come in between.
    vi.spyOn(local, 'set').mockImplementation(async (changes: Record<string, unknown>) => {
      if (changes.size === 22) await new Promise((resolve) => setTimeout(resolve, 30));
      await set(changes);
    });
    await Promise.all([keepSettings({ size: 21 }), keepSettings({ size: 22 })]);
    await expect.poll(() => onChange.mock.lastCall).toEqual([{ ...defaultSettings, size: 22 }]);
    expect(onChange.mock.calls.map(([{ size }]) => size)).not.toContain(21);
  });
});
