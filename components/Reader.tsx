import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article as ArticleData } from '@/utils/article/article.ts';
import type { RemovedPart } from '@/utils/article/removed-parts.ts';
import type { Format } from '@/utils/export/exporter.ts';
import type { Place } from '@/utils/places.ts';
import type { ReportedPart } from '@/utils/removal-report.ts';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import type { SpeechSettings } from '@/utils/speech-settings.ts';
import { Announcement } from './Announcement.tsx';
import { Article } from './Article.tsx';
import { ArticleSource } from './ArticleSource.tsx';
import type { AutoCleanProps } from './AutoCleanSwitch.tsx';
import { followAnchors } from './follow-anchors.ts';
import { Outline } from './Outline.tsx';
import { PictureView, type ShownPicture } from './PictureView.tsx';
import type { ReadAloudBar } from './ReadAloudBar.tsx';
import './paper.css';
import './ReadAloudBar.css'; // the bar comes later, into a page that has its styles
import './Reader.css';
import { ReaderBar, type SaveProps } from './ReaderBar.tsx';
import { RemovedParts } from './RemovedParts.tsx';
import { ResumeOffer } from './ResumeOffer.tsx';
import { isWorthResuming, showPlace } from './resume.ts';
import { findTextBlocks } from './text-blocks.ts';
import { usePutBack } from './use-put-back.ts';
import { useReadingState } from './use-reading-state.ts';

export interface ReaderProps extends AutoCleanProps, Partial<SaveProps> {
  article: ArticleData;
  /** What was taken out of the page. */
  parts: readonly RemovedPart[];
  /** The day on which the page is read, `2023-10-31`. */
  retrievedAt: string;
  /** What the text scrolls in: the dialogue around the reader. */
  scroller: HTMLElement;
  settings: Settings;
  speech: SpeechSettings;
  /** Where reading stopped the last time. */
  place: Place | undefined;
  onSettings: (changes: Partial<Settings>) => void;
  onResetSettings: () => void;
  onShowFaces: () => void;
  onSpeech: (speech: SpeechSettings) => void;
  /** Called with every move, many times a second. */
  onPlace: (place: Omit<Place, 'keptAt'>) => void;
  /** Fetches what reads aloud: in pages it comes only where somebody listens. */
  loadReadAloud: () => Promise<typeof ReadAloudBar>;
  /** The page's element with an id. */
  findInPage: (id: string) => Element | null;
  onCopy: () => Promise<boolean>;
  onCopyReport: (parts: readonly ReportedPart[]) => Promise<boolean>;
  onPrint: () => void;
  onExport: (format: Format) => void;
  onCopyCitation: () => Promise<boolean>;
  onClose: () => void;
  /** What stands at the beginning of the bar, in the place of the site's name. */
  start?: ComponentChildren;
  /** What else is in the menu, and below the text. */
  further?: ComponentChildren;
  below?: ComponentChildren;
}

/** An outline of fewer headings tells nothing that a glance doesn't. */
const SHORTEST_OUTLINE = 3;

/** The article to be read: its text, what remains of it, and what can be done with it. */
export function Reader(props: ReaderProps) {
  const { article, scroller, place, onPlace, onClose } = props;
  const body = useRef<HTMLElement>(null);
  const [picture, setPicture] = useState<ShownPicture>();
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [speaking, setSpeaking] = useState<{ Bar: typeof ReadAloudBar }>();
  const { listed, putBack, takeOut } = usePutBack(body, props.parts, setPicture);
  const { progressLine, minutes, headings, current, hasMargin } = useReadingState({
    scroller,
    body,
    lang: article.lang,
    onPlace,
    onScrolled: () => setIsUnderWay(true),
  });

  useEffect(() => {
    const text = body.current?.querySelector<HTMLElement>('.article-text');
    return text ? followAnchors(text, article.url, props.findInPage) : undefined;
  }, [article]);

  const listen = async () => {
    setSpeaking(speaking ? undefined : { Bar: await props.loadReadAloud() });
  };
  const resume = () => {
    setIsUnderWay(true);
    if (place) showPlace(place, findTextBlocks(body.current));
  };
  const outline = headings.length >= SHORTEST_OUTLINE && (
    <Outline headings={headings} current={current} scroller={scroller} />
  );
  return (
    <div class="reader">
      <div class="reader-progress" ref={progressLine} aria-hidden="true" />
      <ReaderBar
        {...props}
        minutes={minutes}
        outline={!hasMargin && outline}
        isSpeaking={speaking !== undefined}
        onListen={listen}
      />
      <p class="reader-told" role="status">
        {props.told}
      </p>
      <div class="reader-page">
        <div class="reader-margin">{hasMargin && outline}</div>
        <main class="on-paper" ref={body}>
          <Article article={article} onEnlarge={setPicture} onOriginal={onClose} />
          <ArticleSource url={article.url} retrievedAt={props.retrievedAt} />
          <RemovedParts
            parts={listed}
            lang={article.lang}
            onPutBack={putBack}
            onTakeOut={takeOut}
            onCopyReport={() => props.onCopyReport(listed)}
          />
          {props.below}
        </main>
      </div>
      {isWorthResuming(place) && !isUnderWay && !speaking && (
        <ResumeOffer onResume={resume} onDismiss={() => setIsUnderWay(true)} />
      )}
      {speaking && (
        <speaking.Bar
          body={body.current}
          scroller={scroller}
          lang={article.lang}
          settings={props.speech}
          onSettings={props.onSpeech}
          onClose={() => setSpeaking(undefined)}
        />
      )}
      {picture && <PictureView picture={picture} onClose={() => setPicture(undefined)} />}
      <Announcement text={i18n.t('reader.opened')} />
    </div>
  );
}
