/**
 * Firefox calls every voice of Linux remote: it hands speech-dispatcher's voices over with that argument
 * filled by another (SpeechDispatcherService.cpp, seen in 153). The dispatcher runs on the machine itself.
 */
const LOCAL_ALL_THE_SAME = 'urn:moz-tts:speechd:';

/** Tells whether what a voice is to say leaves the machine. */
export function isRemote({ localService, voiceURI }: SpeechSynthesisVoice): boolean {
  return !localService && !voiceURI.startsWith(LOCAL_ALL_THE_SAME);
}

/**
 * The voices that speak a language, best first: on the machine, of the same region, the system's own choice.
 *
 * @param lang BCP 47: "de", "de-AT"
 */
export function findVoices(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice[] {
  const [language, ...region] = subtagsOf(lang);
  const distance = (voice: SpeechSynthesisVoice) =>
    Number(isRemote(voice)) * 4 +
    Number(subtagsOf(voice.lang).slice(1).join() !== region.join()) * 2 +
    Number(!voice.default);
  return voices
    .filter((voice) => subtagsOf(voice.lang)[0] === language)
    .filter(({ name }) => !name.includes('+')) // "German+Demonic": eSpeak has a hundred such to each language
    .sort((a, b) => distance(a) - distance(b) || a.name.localeCompare(b.name));
}

/**
 * The picked voice where it speaks the language, else the best one on the machine: without being picked by
 * name, no voice gets the text that sends it away.
 *
 * @param voices from `findVoices`
 * @param picked a `voiceURI`
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  picked: string,
): SpeechSynthesisVoice | undefined {
  return voices.find(({ voiceURI }) => voiceURI === picked) ?? voices.find((voice) => !isRemote(voice));
}

/** Android writes "de_DE". */
function subtagsOf(lang: string): string[] {
  return lang.toLowerCase().split(/[-_]/);
}
