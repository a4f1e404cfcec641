import { articleIdAt } from '@/utils/address-id.ts';
import type { Reading } from '@/utils/article/read.ts';
import { type FontName, findFonts } from '@/utils/font-names.ts';
import { isOrphan } from '@/utils/is-orphan.ts';
import type { ReadOptions, Told } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';
import { type ReadingSettings, readSettings } from '@/utils/settings.ts';
import { readSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';
import { createSheet } from './adopt.ts';
import { awaitFonts, fetchFonts, returnFonts } from './fonts.ts';
import { findKeptReading } from './kept-reading.ts';
import { untilParsed } from './page-state.ts';
import { read } from './read.ts';
import { ShownReader } from './shown-reader.tsx';

/** The reader that is open. */
let shown: ShownReader | undefined;
let opening: Promise<void> | undefined;
/** Closed again before it was open. */
let isOff = false;
let styles: Promise<CSSStyleSheet> | undefined;

/** What the reader needs from elsewhere. */
interface Provisions {
  styles: CSSStyleSheet;
  settings: ReadingSettings;
  speech: SpeechSettings;
}

/** Opens the reader over the page, where it isn't open yet. */
export async function openReader(options: ReadOptions): Promise<void> {
  if (shown) return;
  isOff = false;
  opening ??= openByHand(options).finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Opens the reader or closes it. While it opens, every further press counts. */
export async function toggleReader(): Promise<void> {
  if (opening) isOff = !isOff;
  else if (shown) shown.close();
  else await openReader({ anyway: false });
}

/** Opens the reader on the page's article, if that is due, and still is once everything is there. */
export async function openUnasked(
  arriving: Promise<Provisions>,
  isDue: () => boolean,
  ahead?: Reading,
): Promise<void> {
  const reading = isDue() ? (ahead ?? (await read({ anyway: false }))) : undefined;
  const articleId = reading && articleIdOf(reading);
  const provisions = await arriving;
  await opening;
  const isFree = shown === undefined || (shown.byItself && shown.articleId !== articleId);
  if (reading && articleId !== undefined && isFree && isDue()) {
    const before = shown;
    shown = undefined;
    before?.leave(); // the two articles change within one frame
    show({ reading, ...provisions }, true);
  } else if (!shown) returnFonts();
}

/** Leaves the reader that opened by itself. */
export function leaveReader(): void {
  if (shown?.byItself) shown.leave();
}

/** Shows a sentence in the reader, where it is open; whether it is. */
export function tell(told: Told): boolean {
  shown?.tell(told);
  return shown !== undefined;
}

/** The style sheet; it is asked for once. */
export function getStyles(): Promise<CSSStyleSheet> {
  styles ??= ask('getStyles')
    .then(createSheet)
    .catch((error: unknown) => {
      styles = undefined; // the next opening asks again
      throw error;
    });
  return styles;
}

/**
 * Fetches what the reader needs, while the page is read or still on its way.
 *
 * @param makeReady what becomes of the fonts that the text can't do without
 */
export async function provide(
  makeReady: (fonts: FontName[]) => Promise<void> = fetchFonts,
): Promise<Provisions> {
  const settled = readSettings();
  const [sheet, settings, speech] = await Promise.all([
    getStyles(),
    settled,
    readSpeechSettings(),
    settled.then(({ face }) => awaitFonts(makeReady(findFonts(face)))),
  ]);
  return { styles: sheet, settings, speech };
}

async function openByHand(options: ReadOptions): Promise<void> {
  const arriving = provide();
  await untilParsed();
  const reading = (!options.anyway && findKeptReading()) || (await read(options));
  const provisions = await arriving;
  if (shown || isOff) return; // it has opened by itself in the meantime, or was pressed again
  show({ reading, ...provisions }, false);
  tellChoice(false);
}

function show(shows: Provisions & { reading: Reading }, byItself: boolean): void {
  const reader = new ShownReader({
    ...shows,
    byItself,
    onClosed(isChosen) {
      if (shown !== reader) return; // another one has its place
      shown = undefined;
      returnFonts();
      if (isChosen) tellChoice(true);
    },
  });
  shown = reader;
}

function articleIdOf({ extraction }: Reading): string | undefined {
  return extraction.ok ? extraction.article.id : undefined;
}

/** What was chosen stands for the article on this page, in this tab. */
function tellChoice(isOriginal: boolean): void {
  const articleId = articleIdAt(location.href);
  if (articleId && !isOrphan()) void ask('chosen', { articleId, isOriginal });
}
