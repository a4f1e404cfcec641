import type { Signal } from '@preact/signals';
import { defaultSettings, keepSettings, type ReadingSettings, resetSettings } from '@/utils/settings.ts';
import { keepSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';
import { tryToKeep } from '@/utils/try-to-keep.ts';

/** What is chosen shows at once, and is kept. */
export function createChoices(settings: Signal<ReadingSettings>, speech: Signal<SpeechSettings>) {
  return {
    onSettings(changes: Partial<ReadingSettings>) {
      settings.value = { ...settings.value, ...changes };
      return tryToKeep(keepSettings(changes));
    },
    onResetSettings() {
      settings.value = defaultSettings;
      return tryToKeep(resetSettings());
    },
    onSpeech(chosen: SpeechSettings) {
      speech.value = chosen;
      return tryToKeep(keepSpeechSettings(chosen));
    },
  };
}
