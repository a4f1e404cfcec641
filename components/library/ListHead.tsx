import { i18n } from '#i18n';
import { type Order, orders } from '@/utils/library/sort-entries.ts';
import './ListHead.css';

interface ListHeadProps {
  /** How many are listed, in words; empty until that is known. */
  count: string;
  /** What is searched for has an order of its own, and so has nothing. */
  isSearching: boolean;
  isEmpty: boolean;
  order: Order;
  onOrder: (order: Order) => void;
}

/** How many articles there are below, and in which order. */
export function ListHead({ count, isSearching, isEmpty, order, onOrder }: ListHeadProps) {
  return (
    <div class="list-head">
      <p role="status">{count}</p>
      {isEmpty ? null : isSearching ? (
        <p>{i18n.t('library.bestFirst')}</p>
      ) : (
        <select
          aria-label={i18n.t('library.order')}
          value={order}
          onChange={({ currentTarget }) => {
            const chosen = orders.find((one) => one === currentTarget.value);
            if (chosen) onOrder(chosen);
          }}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`library.orders.${one}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
