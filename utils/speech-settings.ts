import { browser } from 'wxt/browser';
import { readKept } from './read-kept.ts';

/** How fast voices may speak; 1 is their own speed. */
export const speechRates = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

export interface SpeechSettings {
  /** One of `speechRates`. */
  rate: number;
  /** A `voiceURI`; empty where Klartext chooses. */
  voice: string;
}

/** How articles are read aloud; each part as it is from the start where it isn't stored, or damaged. */
export async function readSpeechSettings(): Promise<SpeechSettings> {
  const { speechRate, speechVoice } = await readKept(['speechRate', 'speechVoice']);
  return {
    rate: speechRates.find((rate) => rate === speechRate) ?? 1,
    voice: typeof speechVoice === 'string' ? speechVoice : '',
  };
}

/** Keeps how articles are read aloud, for every page. */
export async function keepSpeechSettings({ rate, voice }: SpeechSettings): Promise<void> {
  await browser.storage.local.set({ speechRate: rate, speechVoice: voice });
}
