import { browser } from 'wxt/browser';
import { readKept } from './read-kept.ts';

/** `system` follows the browser: light by day, dark by night. So does `contrast`, in black and white. */
export const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the text is set in; `legible` tells apart what looks alike, as I, l and 1 do. */
export const faces = ['serif', 'sans', 'legible'] as const;
export type Face = (typeof faces)[number];

/** How articles are shown, the same in every view. */
export interface ReadingSettings {
  theme: Theme;
  face: Face;
  /** The text in the reader, in px. Smaller views keep their proportion to it. */
  size: number;
  /** Line height, as a multiple of the size. */
  leading: number;
  /** Width of the reader's column, in em. */
  measure: number;
  /** Both edges straight instead of a ragged right one. */
  justified: boolean;
}

export const defaultSettings: Readonly<ReadingSettings> = {
  theme: 'system',
  face: 'serif',
  size: 20,
  leading: 1.6,
  measure: 34,
  justified: false,
};

/** How far each measure goes, and in which steps. */
export const limits = {
  size: { min: 16, max: 28, step: 1 },
  leading: { min: 1.3, max: 2, step: 0.1 },
  measure: { min: 24, max: 46, step: 2 },
} as const;

export type MeasureName = keyof typeof limits;

const keys = Object.keys(defaultSettings);

/** The next step of a measure, up or down; `undefined` at the limit. */
export function stepSetting(name: MeasureName, value: number, direction: 1 | -1): number | undefined {
  const next = fitMeasure(name, value + direction * limits[name].step);
  return next === value ? undefined : next;
}

/** This context's last write, successful or not. */
let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * The settings that are kept, one key an entry. What is missing, damaged or of another version
 * is the default; what lies beyond a limit is that limit.
 */
export async function readSettings(): Promise<ReadingSettings> {
  return narrow(await readKept(keys));
}

/**
 * Keeps what was changed, for every view.
 *
 * @throws what the browser says where it refuses to write
 */
export async function keepSettings(changes: Partial<ReadingSettings>): Promise<void> {
  await write(browser.storage.local.set(changes));
}

/**
 * Forgets every choice, so that the defaults hold again.
 *
 * @throws what the browser says where it refuses to write
 */
export async function resetSettings(): Promise<void> {
  await write(browser.storage.local.remove(keys));
}

/**
 * Tells of every change, whichever view it was made in.
 *
 * @returns stops telling
 */
export function watchSettings(onChange: (settings: ReadingSettings) => void): () => void {
  let isWatching = true;
  const tell = async () => {
    const settings = await readSettled();
    if (isWatching) onChange(settings);
  };
  const listen = (changed: Record<string, unknown>) => {
    if (keys.some((key) => key in changed)) void tell();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => {
    isWatching = false;
    browser.storage.local.onChanged.removeListener(listen);
  };
}

/** The settings after this context's own writes: what is read amid quick presses would take the view a step back. */
async function readSettled(): Promise<ReadingSettings> {
  for (;;) {
    const awaited = lastWrite;
    await Promise.allSettled([awaited]);
    const settings = await readSettings();
    if (awaited === lastWrite) return settings;
  }
}

function write(writing: Promise<void>): Promise<void> {
  lastWrite = writing;
  return writing;
}

function narrow(stored: Record<string, unknown>): ReadingSettings {
  return {
    theme: themes.find((theme) => theme === stored.theme) ?? defaultSettings.theme,
    face: faces.find((face) => face === stored.face) ?? defaultSettings.face,
    size: fitMeasure('size', stored.size),
    leading: fitMeasure('leading', stored.leading),
    measure: fitMeasure('measure', stored.measure),
    justified: typeof stored.justified === 'boolean' ? stored.justified : defaultSettings.justified,
  };
}

/** The nearest step within the limits. */
function fitMeasure(name: MeasureName, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return defaultSettings[name];
  const { min, max, step } = limits[name];
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  return Number((min + steps * step).toFixed(1)); // 1.3 + 3 × 0.1 is 1.6000000000000001
}
