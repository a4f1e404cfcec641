import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '../Button.css';
import { Facets } from './Facets.tsx';
import './LibrarySide.css';
import { ListTools, type ListToolsProps } from './ListTools.tsx';
import type { Listing } from './use-listing.ts';

interface LibrarySideProps extends ListToolsProps {
  listing: Listing;
  isComplete: boolean;
}

/** The name, and what can be listed; on narrow screens that waits behind a button. */
export function LibrarySide({ listing, isComplete, ...tools }: LibrarySideProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { filter, setFilter, counts, candidates } = listing;
  const choices = Object.keys(filter).length;
  const isKnown = isComplete && candidates.length > 0;
  return (
    <div class="library-side">
      <header class="library-head">
        <h1>
          Klartext<span class="visually-hidden">, {i18n.t('library.title')}</span>
        </h1>
        <ListTools {...tools} />
      </header>
      <button
        type="button"
        class="button library-filter"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {i18n.t('library.filter')}
        {choices > 0 && ` (${choices})`}
      </button>
      <div class={isOpen ? 'library-facets library-facets-open' : 'library-facets'}>
        <Facets
          filter={filter}
          counts={isKnown ? counts : undefined}
          total={candidates.length}
          onFilter={setFilter}
        />
      </div>
    </div>
  );
}
