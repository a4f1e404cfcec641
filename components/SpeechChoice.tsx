import { i18n } from '#i18n';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import type { ReadAloudState } from '@/utils/read-aloud/read-aloud.ts';
import { isRemote } from '@/utils/read-aloud/voices.ts';
import { type SpeechSettings, speechRates } from '@/utils/speech-settings.ts';

interface SpeechChoiceProps {
  state: ReadAloudState;
  settings: SpeechSettings;
  onSettings: (settings: SpeechSettings) => void;
}

/** How fast, and by which voice: nothing where there is none. */
export function SpeechChoice({ state: { voices, voice }, settings, onSettings }: SpeechChoiceProps) {
  if (voices.length === 0) return null;
  return (
    <>
      <select
        class="button read-aloud-rate"
        aria-label={i18n.t('readAloud.rate')}
        title={i18n.t('readAloud.rate')}
        value={settings.rate}
        onChange={({ currentTarget }) => onSettings({ ...settings, rate: Number(currentTarget.value) })}
      >
        {speechRates.map((rate) => (
          <option key={rate} value={rate}>
            {rate.toLocaleString(interfaceLocale())} ×
          </option>
        ))}
      </select>
      <select
        class="button read-aloud-voice"
        aria-label={i18n.t('readAloud.voice')}
        title={i18n.t('readAloud.voice')}
        value={voice?.voiceURI ?? ''}
        onChange={({ currentTarget }) => onSettings({ ...settings, voice: currentTarget.value })}
      >
        {!voice && <option value="">{i18n.t('readAloud.pickVoice')}</option>}
        {voices.map((one) => (
          <option key={one.voiceURI} value={one.voiceURI}>
            {isRemote(one) ? i18n.t('readAloud.remote', [one.name]) : one.name}
          </option>
        ))}
      </select>
    </>
  );
}
