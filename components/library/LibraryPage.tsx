import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '@/utils/export/exporter.ts';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import { type Route, writeRoute } from '@/utils/library/route.ts';
import type { SearchEngine } from '@/utils/library/search/search.ts';
import type { StorageFailure } from '@/utils/library/storage-failure.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import { Notice } from '../Notice.tsx';
import { Library } from './Library.tsx';
import { type ReadingTools, ShelvedArticle } from './ShelvedArticle.tsx';
import { useDeletion } from './use-deletion.ts';
import { VersionComparison } from './VersionComparison.tsx';

interface OpenState {
  entries: readonly ListedEntry[];
  /** Whether that is all of them. */
  isComplete: boolean;
  store: LibraryStore;
  engine: SearchEngine;
  /** The library as one file: the panel, and what reminds of it. */
  backup: ComponentChildren;
  reminder: ComponentChildren;
}

/** What is known of the library, one thing at a time. */
export type LibraryState =
  | { status: 'opening' }
  | ({ status: 'open' } & OpenState)
  | { status: 'closed'; reason: StorageFailure };

export interface LibraryPageProps extends ReadingTools {
  state: LibraryState;
  route: Route;
  onGo: (route: Route) => void;
  onBack: () => void;
  query: string;
  onQuery: (query: string) => void;
  onExport: (ids: readonly string[], format: Format) => void;
}

/** The library, or why it isn't open. */
export function LibraryPage({ state, ...props }: LibraryPageProps) {
  if (state.status === 'opening') return <Opening />;
  if (state.status === 'closed') return <Closed reason={state.reason} />;
  return <OpenLibrary {...props} {...state} />;
}

/** The list, and above it the article or the comparison that is open. */
function OpenLibrary(props: Omit<LibraryPageProps, 'state'> & OpenState) {
  const { route, store, onBack } = props;
  const deletion = useDeletion(store);
  const isCovered = route.view !== 'list';
  useEffect(() => (isCovered ? leaveOnEscape(onBack) : undefined), [isCovered]);
  return (
    <>
      <Library
        {...props}
        deletion={deletion}
        isCovered={isCovered}
        addressOf={(id) => writeRoute({ view: 'article', id })}
      />
      {route.view === 'article' && (
        <ShelvedArticle
          {...props}
          key={route.id}
          route={route}
          onExport={(format) => props.onExport([route.id], format)}
          onDelete={(id) => {
            onBack();
            void deletion.remove([id]);
          }}
        />
      )}
      {route.view === 'compare' && <VersionComparison {...props} route={route} />}
    </>
  );
}

/** Opening takes a blink as a rule: the sentence waits, so that it doesn't flash. */
function Opening() {
  return (
    <main class="library-opening">
      <p role="status">{i18n.t('library.loading')}</p>
    </main>
  );
}

function Closed({ reason }: { reason: StorageFailure }) {
  return (
    <main>
      <Notice
        sentence={i18n.t(`library.closed.${reason}`)}
        advice={i18n.t(`library.closed.${reason}Advice`)}
      />
    </main>
  );
}

/** Panels and pictures that are open close first. */
function leaveOnEscape(onBack: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('dialog:modal, :popover-open')) return;
    event.preventDefault();
    onBack();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
