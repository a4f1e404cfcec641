import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import '../Button.css';
import { Icon } from '../Icon.tsx';
import './SearchLine.css';
import { ShelfIcon } from './ShelfIcon.tsx';

interface SearchLineProps {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  /** On to what was found. */
  onLeave: () => void;
}

/** A line to write on. */
export function SearchLine({ field, query, onQuery, onLeave }: SearchLineProps) {
  return (
    <search class="search-line">
      <ShelfIcon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={i18n.t('library.search')}
        placeholder={i18n.t('library.search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else if (event.key === 'Escape' && query !== '') onQuery('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {query !== '' && (
        <button
          type="button"
          class="button"
          aria-label={i18n.t('library.clearSearch')}
          title={i18n.t('library.clearSearch')}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
