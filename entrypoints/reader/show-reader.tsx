import '@/components/tokens.css';
import '@/components/base.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { applySettings } from '@/components/apply-settings.ts';
import { Reader } from '@/components/Reader.tsx';
import { ReaderObstacle } from '@/components/ReaderObstacle.tsx';
import type { Extraction } from '@/utils/article/article.ts';
import { extract } from '@/utils/article/extract.ts';
import { copyArticle } from '@/utils/copy-article.ts';
import { findFonts, findFurtherFonts } from '@/utils/font-names.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { sendMessage } from '@/utils/messages.ts';
import type { Place } from '@/utils/places.ts';
import {
  defaultSettings,
  keepSettings,
  type ReadingSettings,
  resetSettings,
  watchSettings,
} from '@/utils/settings.ts';
import { lendFonts } from './fonts.ts';
import { enterHistory } from './history.ts';
import { createPlaceKeeper } from './place-keeper.ts';
import { Stage } from './stage.ts';

interface ReaderOptions {
  extraction: Extraction;
  place: Place | undefined;
  styles: string;
  settings: ReadingSettings;
  onClosed: () => void;
}

/**
 * Shows the reader above the page, or why there is nothing to read.
 *
 * @returns closes it
 */
export function showReader({ styles, onClosed, ...shown }: ReaderOptions): () => void {
  const stage = new Stage({
    styles,
    lang: interfaceLanguage(),
    label: i18n.t('reader.label'),
    onCancel: close,
    onLost: close,
  });
  const keeper = createPlaceKeeper(() => (shown.extraction.ok ? shown.extraction.article.id : undefined));
  const leaveHistory = enterHistory(close);
  const stopWatching = watchSettings(applyNow);
  applyNow(shown.settings);

  function applyNow(settings: ReadingSettings): void {
    shown.settings = settings;
    applySettings(stage.dialog, settings);
    const html = shown.extraction.ok ? shown.extraction.article.content : '';
    void lendFonts([...findFonts(settings.face), ...findFurtherFonts(settings.face, html)]);
    draw();
  }

  function draw(): void {
    const { extraction, settings, place } = shown;
    if (!extraction.ok) {
      render(<ReaderObstacle reason={extraction.reason} onTry={tryAnyway} onClose={close} />, stage.root);
      return;
    }
    const { article } = extraction;
    render(
      <Reader
        article={article}
        scroller={stage.dialog}
        settings={settings}
        place={place}
        onSettings={choose}
        onResetSettings={reset}
        onPlace={keeper.note}
        onCopy={() => copyArticle(article)}
        onPrint={() => sendMessage('printArticle', article)}
        onClose={close}
      />,
      stage.root,
    );
  }

  function choose(changes: Partial<ReadingSettings>): Promise<void> {
    applyNow({ ...shown.settings, ...changes });
    return keepSettings(changes);
  }

  function reset(): Promise<void> {
    applyNow(defaultSettings);
    return resetSettings();
  }

  function tryAnyway(): void {
    shown.extraction = extract(document, location.href, { anyway: true });
    draw();
  }

  function close(): void {
    keeper.stop();
    stopWatching();
    render(null, stage.root);
    stage.leave();
    leaveHistory();
    onClosed();
  }
  return close;
}
