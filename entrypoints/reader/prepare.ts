import { findFonts } from '@/utils/font-names.ts';
import { readSettings } from '@/utils/settings.ts';
import { fetchFonts } from './fonts.ts';
import { keepReading } from './kept-reading.ts';
import { getStyles } from './open-reader.ts';
import { untilLoaded, untilParsed } from './page-state.ts';
import { read } from './read.ts';
import { warmUp } from './warm-up.tsx';

/** A page that is never idle is not waited for longer than this, in milliseconds. */
const PATIENCE_MS = 3000;

/**
 * Fetches what the reader needs and runs through what it does once, when the page has nothing better to do: the
 * first run of anything takes a browser several times as long as the second, and whoever presses the key waits for it.
 */
export async function prepare(): Promise<void> {
  await untilParsed();
  await untilIdle();
  const { face } = await readSettings();
  await Promise.all([getStyles(), fetchFonts(findFonts(face))]);
  await untilIdle();
  warmUp();
  await untilLoaded();
  await untilIdle();
  keepReading(await read({ anyway: false }));
}

function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
