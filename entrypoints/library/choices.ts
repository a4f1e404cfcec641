import type { Signal } from '@preact/signals';
import { defaultSettings, keepSettings, type ReadingSettings, resetSettings } from '@/utils/settings.ts';
import { keepSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';

/** What is chosen shows at once, and is kept. */
export function createChoices(settings: Signal<ReadingSettings>, speech: Signal<SpeechSettings>) {
  return {
    onSettings(changes: Partial<ReadingSettings>) {
      settings.value = { ...settings.value, ...changes };
      return keepSettings(changes);
    },
    onResetSettings() {
      settings.value = defaultSettings;
      return resetSettings();
    },
    onSpeech(chosen: SpeechSettings) {
      speech.value = chosen;
      return keepSpeechSettings(chosen);
    },
  };
}
