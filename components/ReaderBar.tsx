import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '@/utils/article/article.ts';
import type { Format } from '@/utils/export/exporter.ts';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import { type AutoCleanProps, AutoCleanSwitch } from './AutoCleanSwitch.tsx';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { ExportChoice } from './ExportChoice.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import './ReaderBar.css';
import { ReadingSettings } from './ReadingSettings.tsx';
import { stepBack } from './step-back.ts';

/** Saving, in views of what isn't in the library anyway. */
export interface SaveProps {
  isSaved: boolean;
  /** What has come of saving, for a while. */
  told: string;
  onSave: () => void;
}

interface ReaderBarProps extends AutoCleanProps, Partial<SaveProps> {
  article: Article;
  scroller: HTMLElement;
  /** What remains to be read; `undefined` until it is known. */
  minutes: number | undefined;
  /** The outline, where there is no room for it beside the text. */
  outline: ComponentChildren;
  isSpeaking: boolean;
  settings: Settings;
  onSettings: (changes: Partial<Settings>) => void;
  onResetSettings: () => void;
  onListen: () => void;
  /** The choice of faces is about to be shown, each in its own letters. */
  onShowFaces: () => void;
  onCopy: () => Promise<boolean>;
  onPrint: () => void;
  onExport: (format: Format) => void;
  onCopyCitation: () => Promise<boolean>;
  onClose: () => void;
  /** In the place of the site's name. */
  start?: ComponentChildren;
  /** What else is in the menu. */
  further?: ComponentChildren;
}

/** What is at hand while reading. It steps back on the way down and returns on the way up. */
export function ReaderBar(props: ReaderBarProps) {
  const { article, scroller, minutes, outline } = props;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => (bar.current ? stepBack(bar.current, scroller) : undefined), [scroller]);
  return (
    <header class="reader-bar" ref={bar}>
      {props.start ?? <p class="reader-site">{new URL(article.url).hostname.replace(/^www\./, '')}</p>}
      <p class="reader-remaining">{minutes !== undefined && i18n.t('reader.remaining', [`${minutes}`])}</p>
      <Menu label={i18n.t('reader.settings')} icon="type" onPress={props.onShowFaces}>
        <ReadingSettings
          settings={props.settings}
          onChange={props.onSettings}
          onReset={props.onResetSettings}
          showMeasure
        />
        <AutoCleanSwitch {...props} />
      </Menu>
      <button
        type="button"
        class="button menu-button"
        aria-label={i18n.t('readAloud.label')}
        aria-pressed={props.isSpeaking}
        title={i18n.t('readAloud.label')}
        onClick={props.onListen}
      >
        <Icon name="listen" />
      </button>
      {props.onSave && <Bookmark isSaved={props.isSaved === true} onSave={props.onSave} />}
      <Menu label={i18n.t('actions.further')} icon="more">
        {outline}
        <div class="reader-actions">
          <CopyButton label={i18n.t('actions.copy')} onCopy={props.onCopy} />
          <button type="button" class="button" onClick={props.onPrint}>
            <Icon name="print" />
            <span>{i18n.t('actions.print')}</span>
          </button>
          {props.further}
          <CopyButton label={i18n.t('export.copyCitation')} onCopy={props.onCopyCitation} />
          <ExportChoice onExport={props.onExport} />
        </div>
      </Menu>
      <button type="button" class="button reader-original" onClick={props.onClose}>
        {i18n.t('reader.original')}
      </button>
    </header>
  );
}

function Bookmark({ isSaved, onSave }: Omit<SaveProps, 'told'>) {
  const label = i18n.t(isSaved ? 'save.saved' : 'save.save');
  return (
    <button
      type="button"
      class={`button menu-button ${isSaved ? 'is-saved' : ''}`}
      aria-label={label}
      title={label}
      onClick={onSave}
    >
      <Icon name="bookmark" />
    </button>
  );
}
