import { findFonts } from '@/utils/font-names.ts';
import { type Opening, type ReadOptions, sendMessage } from '@/utils/messages.ts';
import { readSettings } from '@/utils/settings.ts';
import { readSpeechSettings } from '@/utils/speech-settings.ts';
import { lendFonts, returnFonts } from './fonts.ts';
import { read } from './read.ts';
import { showReader } from './show-reader.tsx';

/** Closes the reader that is open. */
let close: (() => void) | undefined;
let opening: Promise<Opening> | undefined;

/** Opens the reader over the page, where it isn't open yet. */
export async function openReader(options: ReadOptions): Promise<Opening> {
  if (close) return { ok: true };
  opening ??= open(options).finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Opens the reader or closes it. */
export async function toggleReader(): Promise<void> {
  await opening;
  if (close) close();
  else await openReader({ anyway: false });
}

/** What the reader needs from elsewhere is on its way while the page is read. */
async function open(options: ReadOptions): Promise<Opening> {
  const settled = readSettings();
  const arriving = Promise.all([
    sendMessage('getStyles'),
    settled,
    readSpeechSettings(),
    settled.then(({ face }) => lendFonts(findFonts(face))),
  ]);
  const reading = await read(options);
  const [styles, settings, speech] = await arriving;
  close = showReader({
    reading,
    styles,
    settings,
    speech,
    onClosed() {
      close = undefined;
      returnFonts();
    },
  });
  const { extraction } = reading;
  return extraction.ok ? { ok: true } : extraction;
}
