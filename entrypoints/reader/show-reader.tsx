import '@/components/tokens.css';
import '@/components/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applySettings } from '@/components/apply-settings.ts';
import { Reader } from '@/components/Reader.tsx';
import { ReaderObstacle } from '@/components/ReaderObstacle.tsx';
import type { Article } from '@/utils/article/article.ts';
import type { Reading } from '@/utils/article/read.ts';
import type { RemovedPart } from '@/utils/article/removed-parts.ts';
import { keepAutoCleanAt, readAutoCleanAt, watchAutoClean } from '@/utils/auto-clean.ts';
import { copyArticle, copyText } from '@/utils/copy-article.ts';
import { findFonts, findFurtherFonts } from '@/utils/font-names.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { ask } from '@/utils/page-messages.ts';
import { type Place, readPlace } from '@/utils/places.ts';
import type { ReadAloud } from '@/utils/read-aloud/read-aloud.ts';
import { type ReportedPart, writeRemovalReport } from '@/utils/removal-report.ts';
import {
  defaultSettings,
  faces,
  keepSettings,
  type ReadingSettings,
  resetSettings,
  watchSettings,
} from '@/utils/settings.ts';
import { keepSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';
import { lendFonts } from './fonts.ts';
import { enterHistory } from './history.ts';
import { createPlaceKeeper } from './place-keeper.ts';
import { read } from './read.ts';
import { Stage } from './stage.ts';

interface ReaderOptions {
  reading: Reading;
  styles: string;
  settings: ReadingSettings;
  speech: SpeechSettings;
  /** Nobody asked for it: then the clean view is the page, and the browser's Back leads to the page before. */
  byItself: boolean;
  /** Closed by hand, which is a choice, or because the page went away. */
  onClosed: (isChosen: boolean) => void;
}

/** The reader that is open. */
export interface ShownReader {
  /** `undefined` where it says why there is nothing to read. */
  articleId: string | undefined;
  byItself: boolean;
  /** As the reader's own buttons close it. */
  close(): void;
  /** Because the page went away. */
  leave(): void;
}

/**
 * Shows the reader above the page, or why there is nothing to read.
 */
export function showReader({ styles, byItself, onClosed, ...shown }: ReaderOptions): ShownReader {
  let parts: readonly RemovedPart[] = [];
  let place: Place | undefined;
  let autoClean: boolean | undefined;
  let isOpen = true;
  const leaving: (() => void)[] = [];
  const stage = new Stage({
    styles,
    lang: interfaceLanguage(),
    label: i18n.t('reader.label'),
    onCancel: close,
    onLost: leave,
  });
  const keeper = createPlaceKeeper(() => articleOf(shown.reading)?.id);
  stage.root.className = 'first-frame';
  applyNow(shown.settings);
  afterPaint(complete);

  /** What nobody misses in the first frame comes after it. */
  async function complete(): Promise<void> {
    if (!isOpen) return;
    stage.root.className = '';
    leaving.push(watchSettings(applyNow), watchAutoClean(completeSwitch));
    if (!byItself) leaving.push(enterHistory(close));
    await Promise.all([completeArticle(), completeSwitch()]);
  }

  async function completeArticle(): Promise<void> {
    const article = articleOf(shown.reading);
    if (!article) return;
    parts = shown.reading.parts;
    place = await readPlace(article.id);
    draw();
  }

  async function completeSwitch(): Promise<void> {
    autoClean = await readAutoCleanAt(location.href);
    draw();
  }

  function applyNow(settings: ReadingSettings): void {
    shown.settings = settings;
    applySettings(stage.dialog, settings);
    const html = articleOf(shown.reading)?.content ?? '';
    void lendFonts([...findFonts(settings.face), ...findFurtherFonts(settings.face, html)]);
    draw();
  }

  function draw(): void {
    if (!isOpen) return;
    const { extraction } = shown.reading;
    if (!extraction.ok) {
      render(<ReaderObstacle reason={extraction.reason} onTry={tryAnyway} onClose={close} />, stage.root);
      return;
    }
    const { article } = extraction;
    render(
      <Reader
        article={article}
        scroller={stage.dialog}
        parts={parts}
        retrievedAt={Temporal.Now.plainDateISO().toString()}
        settings={shown.settings}
        speech={shown.speech}
        place={place}
        autoClean={autoClean}
        onAutoClean={chooseAutoClean}
        onSettings={choose}
        onResetSettings={reset}
        onShowFaces={() => lendFonts(faces.flatMap(findFonts))}
        onSpeech={chooseSpeech}
        onPlace={keeper.note}
        loadReadAloud={loadReadAloud}
        findInPage={findInPage}
        onCopy={() => copyArticle(article)}
        onCopyReport={copyReport}
        onPrint={() => print()}
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

  function chooseSpeech(speech: SpeechSettings): Promise<void> {
    shown.speech = speech;
    draw();
    return keepSpeechSettings(speech);
  }

  function chooseAutoClean(isOn: boolean): Promise<void> {
    autoClean = isOn;
    draw();
    return keepAutoCleanAt(location.href, isOn);
  }

  async function tryAnyway(): Promise<void> {
    shown.reading = await read({ anyway: true });
    draw();
    await completeArticle();
  }

  function end(isChosen: boolean): void {
    if (!isOpen) return;
    isOpen = false;
    keeper.stop();
    render(null, stage.root);
    stage.leave();
    for (const leave of leaving) leave();
    onClosed(isChosen);
  }
  function close(): void {
    end(true);
  }
  function leave(): void {
    end(false);
  }
  return { articleId: articleOf(shown.reading)?.id, byItself, close, leave };
}

function articleOf({ extraction }: Reading): Article | undefined {
  return extraction.ok ? extraction.article : undefined;
}

function copyReport(parts: readonly ReportedPart[]): Promise<boolean> {
  const { version } = browser.runtime.getManifest();
  const { userAgent } = navigator;
  return copyText(writeRemovalReport(parts, { version, userAgent, url: location.href }));
}

async function loadReadAloud(): Promise<typeof ReadAloud> {
  if (!globalThis.klartextReadAloud) await ask('bringScript', 'speech');
  if (!globalThis.klartextReadAloud) throw new Error('What reads aloud did not arrive.');
  return globalThis.klartextReadAloud;
}

function findInPage(id: string): Element | null {
  return document.getElementById(id) ?? document.getElementsByName(id)[0] ?? null;
}

/** Tabs in the background paint nothing: there it is done soon. */
function afterPaint(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(() => setTimeout(callback));
}
