import { keepAutoCleanAt, readAutoCleanAt, watchAutoClean } from '@/utils/auto-clean.ts';
import { findFonts } from '@/utils/font-names.ts';
import * as kept from '@/utils/settings.ts';
import { keepSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';
import { lendFonts } from './fonts.ts';

interface Chosen {
  settings: kept.ReadingSettings;
  speech: SpeechSettings;
  /** Whether the site's articles open clean; `undefined` until it is known, and on other sites. */
  autoClean: boolean | undefined;
}

/**
 * What readers choose about the reader: it shows at once, and is kept.
 *
 * @param chosen what holds at the beginning; it is kept up to date
 * @param show is called with every change
 */
export function createChoices(chosen: Chosen, show: () => void) {
  const choose = (changes: Partial<Chosen>): void => {
    Object.assign(chosen, changes);
    show();
  };
  const readAutoClean = async () => choose({ autoClean: await readAutoCleanAt(location.href) });
  return {
    chosen,
    readAutoClean,
    /** Follows what is chosen elsewhere; gives what stops each. */
    follow: () => [
      kept.watchSettings((settings) => choose({ settings })),
      watchAutoClean(() => void readAutoClean()),
    ],
    callbacks: {
      onSettings: (changes: Partial<kept.ReadingSettings>) => {
        choose({ settings: { ...chosen.settings, ...changes } });
        return kept.keepSettings(changes);
      },
      onResetSettings: () => {
        choose({ settings: kept.defaultSettings });
        return kept.resetSettings();
      },
      onShowFaces: () => lendFonts(kept.faces.flatMap(findFonts)),
      onSpeech: (speech: SpeechSettings) => {
        choose({ speech });
        return keepSpeechSettings(speech);
      },
      onAutoClean: (autoClean: boolean) => {
        choose({ autoClean });
        return keepAutoCleanAt(location.href, autoClean);
      },
    },
  };
}
