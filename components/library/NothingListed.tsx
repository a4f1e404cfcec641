import { i18n } from '#i18n';
import '../Button.css';
import { ListNotice } from './ListNotice.tsx';
import type { Listing } from './use-listing.ts';

interface NothingListedProps {
  /** There is no article in the whole library. */
  isEmpty: boolean;
  listing: Listing;
  onQuery: (query: string) => void;
}

/** Why there is nothing in the list. */
export function NothingListed({ isEmpty, listing: { query, setFilter }, onQuery }: NothingListedProps) {
  if (isEmpty)
    return <ListNotice sentence={i18n.t('library.empty')} advice={i18n.t('library.emptyAdvice')} />;
  const sentence =
    query === undefined ? i18n.t('library.nothingListed') : i18n.t('library.nothingFound', [query]);
  return (
    <ListNotice sentence={sentence}>
      <button
        type="button"
        class="button"
        onClick={() => {
          setFilter({});
          onQuery('');
        }}
      >
        {i18n.t('library.showAll')}
      </button>
    </ListNotice>
  );
}
