import { splitSentences } from './sentences.ts';
import { readSpokenText } from './spoken.ts';
import { chooseVoice, findVoices } from './voices.ts';

/** Browsers load voices when first asked, some without ever saying that they have them. */
const VOICES_WAIT_MS = 2000;

/** A voice may break off without any event. Three times as slow as slow voices are, and time to load one. */
const SILENCE_MS = 10_000;
const SILENCE_MS_PER_CHARACTER = 200;

export interface ReadAloudState {
  /** `failed`: the voice broke off; as `paused`, but the listener has to be told. */
  status: 'idle' | 'playing' | 'paused' | 'failed' | 'voiceless';
  /** The paragraph that is spoken, or will be next. */
  index: number;
  /** How much of the paragraph has been spoken, from 0 to 1. */
  spoken: number;
  /** Those that speak the language, best first; without a word of the listener, remote ones stay silent. */
  voices: readonly SpeechSynthesisVoice[];
  voice: SpeechSynthesisVoice | undefined;
}

export interface ReadAloudOptions {
  paragraphs: readonly HTMLElement[];
  /** The text's language, BCP 47. */
  lang: string;
  /** 1 is the voice's own speed. */
  rate: number;
  /** The `voiceURI` that the listener picked; empty where none was. */
  voice: string;
  /** The paragraph to begin with. */
  startAt?: number;
  onChange: (state: ReadAloudState) => void;
}

/**
 * Speaks paragraphs with the browser's voices, sentence by sentence.
 *
 * Pausing cuts the sentence off, and playing begins it anew: `pause()` ends the speech on Android, does nothing
 * with remote voices of Chromium, and would hold up every other page that speaks.
 */
export class ReadAloud {
  // Firefox can be set up without it.
  readonly #synth = window.speechSynthesis as SpeechSynthesis | undefined;
  readonly #options: ReadAloudOptions;
  readonly #end = new AbortController();
  #state: ReadAloudState;
  #sentence = 0;
  /** Held here, for Chromium drops an utterance nobody holds, and its events with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  #hasWaited = false;

  constructor(options: ReadAloudOptions) {
    this.#options = { ...options };
    this.#state = { status: 'idle', index: options.startAt ?? 0, spoken: 0, voices: [], voice: undefined };
    const { signal } = this.#end;
    const wait = setTimeout(() => {
      this.#hasWaited = true;
      this.#takeVoices();
    }, VOICES_WAIT_MS);
    signal.addEventListener('abort', () => clearTimeout(wait));
    this.#synth?.addEventListener('voiceschanged', () => this.#takeVoices(), { signal });
    // Speech would outlive its page; kept by the browser, the page comes back silent.
    window.addEventListener('pagehide', () => this.pause(), { signal });
    this.#takeVoices();
  }

  /** Begins at the sentence that was cut off last, as soon as there is a voice. */
  play(): void {
    if (this.#state.status === 'voiceless') return;
    this.#synth?.cancel(); // the page itself may be speaking, and would be heard out first
    this.#change({ status: 'playing' });
    this.#speak();
  }

  pause(): void {
    this.#silence();
    if (this.#state.status === 'playing') this.#change({ status: 'paused' });
  }

  next(): void {
    this.startAt(this.#state.index + 1);
  }

  previous(): void {
    this.startAt(this.#state.index - 1);
  }

  /** Goes to a paragraph: one that is spoken gives way to it, else it waits for `play()`. */
  startAt(index: number): void {
    this.#silence();
    this.#sentence = 0;
    this.#change({ index: Math.max(0, Math.min(index, this.#options.paragraphs.length - 1)), spoken: 0 });
    this.#goOn();
  }

  /** Heard at once: the sentence begins anew. */
  setRate(rate: number): void {
    if (rate === this.#options.rate) return;
    this.#options.rate = rate;
    this.#goOn();
  }

  /** Heard at once, as `setRate` is. */
  setVoice(voice: string): void {
    this.#options.voice = voice;
    this.#takeVoices();
  }

  /** Falls silent for good. */
  stop(): void {
    this.#end.abort();
    this.#silence();
  }

  #goOn(): void {
    if (this.#state.status === 'playing') this.#speak();
  }

  #takeVoices(): void {
    const { lang, voice: picked } = this.#options;
    const voices = findVoices(this.#synth?.getVoices() ?? [], lang);
    const voice = chooseVoice(voices, picked);
    if (!voice && !this.#hasWaited) return;
    const { status, voice: before } = this.#state;
    if (!voice) this.#silence();
    // Voices that come late are offered, for nobody expects any more that something is said now.
    const waits = status === 'voiceless' ? 'idle' : status;
    this.#change({ voices, voice, status: voice ? waits : 'voiceless' });
    if (voice?.voiceURI !== before?.voiceURI) this.#goOn();
  }

  #speak(): void {
    this.#silence();
    const { index, voice } = this.#state;
    const paragraph = this.#options.paragraphs[index];
    if (!voice || !paragraph) return; // goes on in #takeVoices
    const sentences = splitSentences(readSpokenText(paragraph), this.#options.lang);
    const sentence = sentences[this.#sentence];
    if (sentence === undefined) {
      this.#endParagraph();
    } else {
      if (this.#sentence > 0) this.#change({ spoken: this.#sentence / sentences.length });
      this.#say(sentence, voice);
    }
  }

  #endParagraph(): void {
    const { index } = this.#state;
    const isLast = index === this.#options.paragraphs.length - 1;
    if (isLast) this.#change({ status: 'idle' });
    this.startAt(isLast ? 0 : index + 1);
  }

  #say(sentence: string, voice: SpeechSynthesisVoice): void {
    const utterance = new SpeechSynthesisUtterance(sentence);
    Object.assign(utterance, { voice, lang: voice.lang, rate: this.#options.rate });
    // Of an utterance that was cut off both may still come, after the next one has begun.
    utterance.onend = () => {
      if (this.#utterance !== utterance) return;
      this.#forget();
      this.#sentence++;
      this.#speak();
    };
    utterance.onerror = ({ error }) => {
      if (this.#utterance !== utterance) return;
      this.#forget();
      // Not by us: the page speaks, or has silenced everybody. It is not fought, but can be talked over.
      this.#change({ status: error === 'interrupted' || error === 'canceled' ? 'paused' : 'failed' });
    };
    const patience = SILENCE_MS + (SILENCE_MS_PER_CHARACTER * sentence.length) / this.#options.rate;
    this.#watch = setTimeout(() => {
      this.#silence();
      this.#change({ status: 'failed' });
    }, patience);
    this.#utterance = utterance;
    this.#synth?.resume(); // a page that has paused speech has paused ours
    this.#synth?.speak(utterance);
  }

  #silence(): void {
    const wasSpeaking = this.#utterance !== undefined;
    this.#forget(); // before what cancel() fires
    if (wasSpeaking) this.#synth?.cancel();
  }

  #forget(): void {
    clearTimeout(this.#watch);
    this.#utterance = undefined;
  }

  #change(change: Partial<ReadAloudState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange(this.#state);
  }
}
