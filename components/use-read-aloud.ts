import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ReadAloud, type ReadAloudState } from '@/utils/read-aloud/read-aloud.ts';
import { findSpoken } from '@/utils/read-aloud/spoken.ts';
import type { SpeechSettings } from '@/utils/speech-settings.ts';
import { followSpeech } from './follow-speech.ts';

export interface ReadAloudText {
  /** What the article is drawn in; another one is read anew. */
  body: HTMLElement | null;
  scroller: Element;
  /** BCP 47. */
  lang: string;
}

/** Reads aloud from the first drawing to the last, and keeps what is spoken marked and in view. */
export function useReadAloud({ body, scroller, lang }: ReadAloudText, settings: SpeechSettings) {
  const { paragraphs, startAt } = useMemo(() => findSpokenBlocks(body, scroller), [body, scroller]);
  const [state, setState] = useState<ReadAloudState>();
  const reader = useRef<ReadAloud>(undefined);

  useEffect(() => {
    const speaking = new ReadAloud({ paragraphs, lang, startAt, ...settings, onChange: setState });
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

/** What is read aloud, and where to begin: with the headline, or where the reader has got to. */
function findSpokenBlocks(body: HTMLElement | null, scroller: Element) {
  const article = body?.querySelector('.article');
  const paragraphs = article ? findSpoken(article) : [];
  const { top } = scroller.getBoundingClientRect();
  const first = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().top >= top);
  return { paragraphs, startAt: Math.max(first, 0) };
}
