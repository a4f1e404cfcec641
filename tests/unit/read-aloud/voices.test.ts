import { describe, expect, test } from 'vitest';
import { chooseVoice, findVoices, isRemote } from '@/utils/read-aloud/voices.ts';

function voice(name: string, lang: string, rest: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { name, lang, voiceURI: name, localService: true, default: false, ...rest };
}

const hedda = voice('Hedda', 'de-DE');
const karin = voice('Karin', 'de-AT');
const anna = voice('Anna', 'de_DE', { default: true });
const google = voice('Google Deutsch', 'de-DE', { localService: false });
const zira = voice('Zira', 'en-US', { default: true });
const all = [google, karin, zira, hedda, anna];

describe('voices', () => {
  test('are those that speak the language: own region, the default, remote ones last', () => {
    expect(findVoices(all, 'de-DE')).toEqual([anna, hedda, karin, google]);
    expect(findVoices(all, 'de-AT')).toEqual([karin, anna, hedda, google]);
    expect(findVoices(all, 'de')[0]).toBe(anna);
    expect(findVoices(all, 'en')).toEqual([zira]);
    expect(findVoices(all, 'fr')).toEqual([]);
  });

  test('are not taken for those of a language whose name begins alike', () => {
    expect(findVoices([voice('Dena', 'den')], 'de')).toEqual([]);
  });

  test("leave eSpeak's hundred variants out", () => {
    const german = voice('German', 'de');
    expect(findVoices([voice('German+Demonic', 'de'), german], 'de')).toEqual([german]);
  });

  test('of speech-dispatcher are local, though Firefox says that they are not', () => {
    const odd = { localService: false, voiceURI: 'urn:moz-tts:speechd:German?de' };
    expect(isRemote(voice('German', 'de', odd))).toBe(false);
    expect(isRemote(google)).toBe(true);
  });
});

describe('the chosen voice', () => {
  test('is the best one on the machine where none was picked, or one of another language', () => {
    expect(chooseVoice(findVoices(all, 'de'), '')).toBe(anna);
    expect(chooseVoice(findVoices(all, 'de'), 'Zira')).toBe(anna);
  });

  test('is remote only where it was picked by name', () => {
    expect(chooseVoice([google], '')).toBeUndefined();
    expect(chooseVoice(findVoices(all, 'de'), 'Google Deutsch')).toBe(google);
  });
});
