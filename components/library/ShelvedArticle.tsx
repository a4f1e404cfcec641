import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { Route } from '@/utils/library/route.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import type { Place } from '@/utils/places.ts';
import '../Button.css';
import { CopyButton } from '../CopyButton.tsx';
import { openInNewTab } from '../open-in-new-tab.ts';
import { Reader, type ReaderProps } from '../Reader.tsx';
import '../Stage.css';
import { ArticleNotes } from './ArticleNotes.tsx';
import { CopyFailure } from './CopyFailure.tsx';
import { markText } from './mark-text.ts';
import './ShelvedArticle.css';
import { ShelfIcon } from './ShelfIcon.tsx';
import { useCopy } from './use-copy.ts';

/** What the reader needs that is the same for every article. */
export type ReadingTools = Pick<
  ReaderProps,
  'settings' | 'onSettings' | 'onResetSettings' | 'speech' | 'onSpeech' | 'loadReadAloud' | 'onPrint'
> & {
  readPlace: (id: string) => Promise<Place | undefined>;
  /** Called with every move, many times a second. */
  onPlace: (id: string, place: Omit<Place, 'keptAt'>) => void;
  onCopy: (article: ReaderProps['article']) => Promise<boolean>;
  onCopyMarkdown: (article: ReaderProps['article']) => Promise<boolean>;
  onCopyCitation: (article: ReaderProps['article']) => Promise<boolean>;
  /** Leads to the page itself. */
  onOriginal: (url: string) => void;
};

interface ShelvedArticleProps extends ReadingTools {
  route: Extract<Route, { view: 'article' }>;
  /** All of the library. */
  entries: readonly ListedEntry[];
  store: LibraryStore;
  engine: SearchEngine;
  /** What was searched for when it was opened. */
  query: string;
  onGo: (route: Route) => void;
  onBack: () => void;
  onDelete: (id: string) => void;
  onExport: ReaderProps['onExport'];
}

/** A saved article in the reader, above the list. Nothing of it comes from anywhere but the library. */
export function ShelvedArticle(props: ShelvedArticleProps) {
  const { route, store, engine, query, onBack } = props;
  const { id, number } = route;
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const opened = useCopy({ store, id, number, readPlace: props.readPlace });
  const { status } = opened;

  useLayoutEffect(() => stage?.focus(), [stage]);
  useEffect(() => (stage ? openInNewTab(stage) : undefined), [stage]);
  useEffect(
    () => (stage && status === 'open' ? markText(stage, query, engine) : undefined),
    [stage, status, query],
  );
  const title = opened.status === 'open' ? opened.article.title : undefined;
  useEffect(() => {
    const before = document.title;
    if (title) document.title = title; // the file name that "print to PDF" proposes
    return () => {
      document.title = before;
    };
  }, [title]);
  const back = (
    <button type="button" class="button shelved-back" onClick={onBack}>
      <ShelfIcon name="back" />
      <span>{i18n.t('library.back')}</span>
    </button>
  );
  return (
    <div class="stage shelved" data-room="wide" tabIndex={-1} lang={interfaceLanguage()} ref={setStage}>
      {opened.status === 'open' && stage && (
        <Reader
          {...props}
          key={opened.copy.number}
          article={opened.article}
          parts={[]}
          retrievedAt={dayOf(opened.copy.retrievedAt)}
          scroller={stage}
          place={opened.place}
          autoClean={undefined}
          onAutoClean={() => undefined}
          onShowFaces={() => undefined}
          onPlace={(place) => props.onPlace(id, place)}
          findInPage={() => null}
          onCopy={() => props.onCopy(opened.copy.article)}
          onCopyCitation={() => props.onCopyCitation(opened.copy.article)}
          onCopyReport={async () => false}
          onClose={() => props.onOriginal(opened.article.url)}
          start={back}
          further={<Further {...props} article={opened.copy.article} />}
          below={<ArticleNotes {...props} copy={opened.copy} versions={opened.versions} />}
        />
      )}
      {opened.status === 'failed' && <CopyFailure {...props} {...opened} back={back} />}
    </div>
  );
}

/** What can be done with the article beside reading it. */
function Further(props: ShelvedArticleProps & Pick<ReaderProps, 'article'>): ComponentChildren {
  const { article, store, onBack, onDelete, onCopyMarkdown } = props;
  const { id } = props.route;
  return (
    <>
      <CopyButton label={i18n.t('export.copyMarkdown')} onCopy={() => onCopyMarkdown(article)} />
      <button
        type="button"
        class="button"
        onClick={async () => {
          onBack();
          await store.markRead([id], false);
        }}
      >
        <ShelfIcon name="unread" />
        <span>{i18n.t('library.markUnread')}</span>
      </button>
      <button type="button" class="button" onClick={() => onDelete(id)}>
        <ShelfIcon name="remove" />
        <span>{i18n.t('library.delete')}</span>
      </button>
    </>
  );
}

/** The day here on which something was, `2023-10-31`. */
function dayOf(moment: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment);
  return instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
}
