import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage, interfaceLocale } from '@/utils/i18n/locale.ts';
import type { ReadAloudState } from '@/utils/read-aloud/read-aloud.ts';
import type { SpeechSettings } from '@/utils/speech-settings.ts';
import { Drawing } from './Drawing.tsx';
import { Icon } from './Icon.tsx';
import { SpeechChoice } from './SpeechChoice.tsx';
import { type ReadAloudText, useReadAloud } from './use-read-aloud.ts';

interface ReadAloudBarProps extends ReadAloudText {
  settings: SpeechSettings;
  onSettings: (settings: SpeechSettings) => void;
  onClose: () => void;
}

/** Reads aloud as long as it is there: how it goes on, how fast, and by which voice. */
export function ReadAloudBar({ settings, onSettings, onClose, ...text }: ReadAloudBarProps) {
  const { state, reader } = useReadAloud(text, settings);
  const row = useRef<HTMLDivElement>(null);
  const isPlaying = state?.status === 'playing';
  const isVoiceless = state?.status === 'voiceless';
  const isMute = isVoiceless && state.voices.length === 0;
  useEffect(() => {
    const before = findFocused(row.current);
    takeFocus(row.current);
    return () => {
      if (row.current?.contains(findFocused(row.current) ?? null)) before?.focus({ preventScroll: true });
    };
  }, []);
  // The button that had it may be gone; readers who went elsewhere stay there.
  useEffect(() => {
    if (!findFocused(row.current)) takeFocus(row.current);
  }, [isVoiceless]);
  return (
    <section
      class={`read-aloud ${isMute ? 'read-aloud-mute' : ''}`}
      lang={interfaceLanguage()}
      aria-label={i18n.t('readAloud.label')}
    >
      <p class="read-aloud-note" role="status">
        {state && noteOf(state, text.lang)}
      </p>
      <div class="read-aloud-row" ref={row}>
        {!isVoiceless && (
          <>
            <BarButton name="previous" onClick={() => reader.current?.previous()} />
            <BarButton
              name={isPlaying ? 'pause' : 'play'}
              primary
              onClick={() => (isPlaying ? reader.current?.pause() : reader.current?.play())}
            />
            <BarButton name="next" onClick={() => reader.current?.next()} />
          </>
        )}
        {state && <SpeechChoice state={state} settings={settings} onSettings={onSettings} />}
        <BarButton name="close" onClick={onClose} />
      </div>
    </section>
  );
}

const paths = {
  previous: 'm15.5 5-7.5 5 7.5 5zM4.5 5v10',
  play: 'M7 4.5v11l8.5-5.5z',
  pause: 'M7 5v10M13 5v10',
  next: 'm4.5 5 7.5 5-7.5 5zM15.5 5v10',
} as const;

interface BarButtonProps {
  name: keyof typeof paths | 'close';
  primary?: boolean;
  onClick: () => void;
}

function BarButton({ name, primary = false, onClick }: BarButtonProps) {
  const label = i18n.t(`readAloud.${name}`);
  return (
    <button
      type="button"
      class={`button read-aloud-${name} ${primary ? 'button-primary' : ''}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {name === 'close' ? <Icon name="close" /> : <Drawing path={paths[name]} name={name} />}
    </button>
  );
}

/** To the button that plays and pauses, where there is one. */
function takeFocus(row: HTMLElement | null): void {
  const target =
    row?.querySelector<HTMLElement>('.button-primary') ?? row?.querySelector<HTMLElement>('select, button');
  target?.focus({ preventScroll: true });
}

/** Within the same shadow root; nothing where the focus has been lost. */
function findFocused(row: HTMLElement | null): HTMLElement | undefined {
  const root = row?.getRootNode() as Document | ShadowRoot | undefined; // it is drawn, so it is in either
  const focused = root?.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

function noteOf({ status, voices }: ReadAloudState, lang: string): string {
  if (status === 'failed') return i18n.t('readAloud.failed');
  if (status !== 'voiceless') return '';
  return i18n.t(voices.length > 0 ? 'readAloud.onlyRemote' : 'readAloud.noVoice', [nameLanguage(lang)]);
}

function nameLanguage(lang: string): string {
  try {
    // Without its region: "Deutsch", not "Deutsch (Österreich)".
    return (
      new Intl.DisplayNames(interfaceLocale(), { type: 'language' }).of(lang.split('-')[0] ?? '') ?? lang
    );
  } catch {
    return lang; // pages declare what is no language
  }
}
