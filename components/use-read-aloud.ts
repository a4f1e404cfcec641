import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadAloud, ReadAloudState } from '@/utils/read-aloud/read-aloud.ts';
import type { SpeechSettings } from '@/utils/speech-settings.ts';
import { followSpeech } from './follow-speech.ts';

export interface ReadAloudText {
  /** What speaks. It comes into a page only where somebody listens. */
  engine: typeof ReadAloud;
  /** Read anew when it is another array. */
  paragraphs: readonly HTMLElement[];
  /** BCP 47. */
  lang: string;
  /** The paragraph to begin with. */
  startAt?: number;
}

/** Reads aloud from the first drawing to the last, and keeps what is spoken marked and in view. */
export function useReadAloud(
  { engine: Engine, paragraphs, lang, startAt = 0 }: ReadAloudText,
  settings: SpeechSettings,
) {
  const [state, setState] = useState<ReadAloudState>();
  const reader = useRef<ReadAloud>(undefined);

  useEffect(() => {
    const speaking = new Engine({ paragraphs, lang, startAt, ...settings, onChange: setState });
    reader.current = speaking;
    speaking.play();
    return () => speaking.stop();
  }, [paragraphs, lang]);
  useEffect(() => reader.current?.setRate(settings.rate), [settings.rate]);
  useEffect(() => reader.current?.setVoice(settings.voice), [settings.voice]);

  const isMarked = state !== undefined && state.status !== 'idle' && state.status !== 'voiceless';
  const paragraph = isMarked ? paragraphs[state.index] : undefined;
  const follow = useRef<(spoken: number) => void>(undefined);
  useEffect(() => {
    if (!paragraph) return;
    paragraph.dataset.spoken = '';
    const following = followSpeech(paragraph);
    follow.current = following.follow;
    return () => {
      delete paragraph.dataset.spoken;
      following.stop();
    };
  }, [paragraph]);
  useEffect(() => follow.current?.(state?.spoken ?? 0), [paragraph, state?.spoken]);

  return { state, reader };
}
