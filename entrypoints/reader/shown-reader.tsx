import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/Stage.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { applySettings } from '@/components/apply-settings.ts';
import { Reader } from '@/components/Reader.tsx';
import { ReaderObstacle } from '@/components/ReaderObstacle.tsx';
import type { Article } from '@/utils/article/article.ts';
import type { Reading } from '@/utils/article/read.ts';
import type { RemovedPart } from '@/utils/article/removed-parts.ts';
import { copyArticle, copyText } from '@/utils/copy-article.ts';
import { findFonts, findFurtherFonts } from '@/utils/font-names.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { isOrphan } from '@/utils/is-orphan.ts';
import type { Told } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';
import { createPlaceKeeper } from '@/utils/place-keeper.ts';
import { type Place, readPlace } from '@/utils/places.ts';
import type { ReadingSettings } from '@/utils/settings.ts';
import type { SpeechSettings } from '@/utils/speech-settings.ts';
import { createChoices } from './choices.ts';
import { copyReport } from './copy-report.ts';
import { lendFonts } from './fonts.ts';
import { bringReadAloud } from './further-scripts.ts';
import { enterHistory } from './history.ts';
import { outlive } from './orphan.ts';
import { afterPaint, findInPage } from './page-state.ts';
import { read } from './read.ts';
import { createSaver } from './saver.ts';
import { byOwnStyles } from './spare-layout.ts';
import { Stage } from './stage.ts';

interface ReaderOptions {
  reading: Reading;
  styles: CSSStyleSheet;
  settings: ReadingSettings;
  speech: SpeechSettings;
  /** Nobody asked for it: then the clean view is the page, and the browser's Back leads to the page before. */
  byItself: boolean;
  /** Closed by hand, which is a choice, or because the page went away. */
  onClosed: (isChosen: boolean) => void;
}

/** The reader that is open above the page, or says there why there is nothing to read. */
export class ShownReader {
  readonly byItself: boolean;
  readonly #stage: Stage;
  readonly #onClosed: (isChosen: boolean) => void;
  readonly #choices: ReturnType<typeof createChoices>;
  readonly #keeper = createPlaceKeeper(() => this.articleId);
  readonly #saver = createSaver(
    () => this.#article,
    () => this.#draw(),
  );
  /** Stops following what is chosen elsewhere. */
  #following: (() => void)[] = [];
  readonly #leaving: (() => void)[] = [];
  #isOpen = true;
  /** What nobody misses in the first frame comes after it. */
  #isComplete = false;
  #reading: Reading;
  #parts: readonly RemovedPart[] = [];
  #place: Place | undefined;

  constructor({ reading, styles, settings, speech, byItself, onClosed }: ReaderOptions) {
    this.#reading = reading;
    this.#choices = createChoices({ settings, speech, autoClean: undefined }, () => this.#show());
    this.#onClosed = onClosed;
    this.byItself = byItself;
    this.#stage = new Stage({
      styles,
      isArriving: byItself && document.readyState !== 'complete',
      lang: interfaceLanguage(),
      label: i18n.t('reader.label'),
      onCancel: this.close,
      onLost: this.leave,
    });
    this.#stage.root.className = 'first-frame';
    this.#leaving.push(outlive(this.#stage, i18n.t('reader.orphaned'), () => this.#still(), this.close));
    this.#show();
    afterPaint(() => void this.#complete());
  }

  /** `undefined` where there is nothing to read. */
  get articleId(): string | undefined {
    return this.#article?.id;
  }

  /** As the reader's own buttons close it. */
  readonly close = (): void => this.#end(true);

  /** Because the page went away. */
  readonly leave = (): void => this.#end(false);

  /** Says what has come of something that was started elsewhere. */
  tell(told: Told): void {
    this.#saver.tell(told);
  }

  get #article(): Article | undefined {
    return this.#reading.extraction.ok ? this.#reading.extraction.article : undefined;
  }

  async #complete(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isComplete = true;
    this.#stage.root.className = '';
    this.#show();
    this.#following = this.#choices.follow();
    if (!this.byItself) this.#leaving.push(enterHistory(this.close));
    await Promise.all([this.#completeArticle(), this.#choices.readAutoClean()]);
  }

  async #completeArticle(): Promise<void> {
    if (this.articleId === undefined) return;
    this.#parts = byOwnStyles(() => this.#reading.parts);
    this.#draw();
    this.#place = await readPlace(this.articleId);
    this.#draw();
    await this.#saver.look();
  }

  #show(): void {
    if (!this.#isOpen) return;
    const { settings } = this.#choices.chosen;
    applySettings(this.#stage.dialog, settings);
    void lendFonts(findFonts(settings.face));
    if (this.#isComplete) void lendFonts(findFurtherFonts(settings.face, this.#article?.content ?? ''));
    this.#draw();
  }

  /** Whatever is wrong with the view must not keep anybody from the page. */
  #draw(): void {
    if (!this.#isOpen || isOrphan()) return;
    try {
      render(this.#view(), this.#stage.root);
    } catch (error) {
      this.leave();
      throw error;
    }
  }

  #view() {
    const { extraction } = this.#reading;
    if (!extraction.ok)
      return (
        <ReaderObstacle reason={extraction.reason} onTry={() => this.#tryAnyway()} onClose={this.close} />
      );
    const { article } = extraction;
    return (
      <Reader
        article={article}
        scroller={this.#stage.dialog}
        parts={this.#parts}
        retrievedAt={Temporal.Now.plainDateISO().toString()}
        {...this.#choices.chosen}
        {...this.#choices.callbacks}
        place={this.#place}
        onPlace={this.#keeper.note}
        loadReadAloud={bringReadAloud}
        findInPage={findInPage}
        isSaved={this.#saver.isSaved}
        told={this.#saver.told}
        onSave={this.#saver.save}
        onCopy={async () => copyArticle(await ask('writeClipboard', article))}
        onCopyReport={copyReport}
        onPrint={() => print()}
        onExport={(format) => ask('openExportPage', { format, article, retrievedAt: Date.now() })}
        onCopyCitation={async () => copyText(await ask('writeCitation', article))}
        onClose={this.close}
      />
    );
  }

  async #tryAnyway(): Promise<void> {
    this.#reading = await read({ anyway: true });
    this.#draw();
    await this.#completeArticle();
  }

  /** Nothing moves any more, and nothing is asked of the extension. */
  #still(): void {
    this.#keeper.stop();
    render(null, this.#stage.root);
    if (!isOrphan()) for (const unfollow of this.#following) unfollow();
  }

  #end(isChosen: boolean): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stage.leave(); // first: what has the focus gives it back
    this.#still();
    for (const leave of this.#leaving) leave();
    this.#onClosed(isChosen);
  }
}
