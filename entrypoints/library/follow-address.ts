import { type ReadonlySignal, signal } from '@preact/signals';
import { type Route, readRoute, writeRoute } from '@/utils/library/route.ts';

/** Where the page is, and the ways from there. */
export interface Address {
  route: ReadonlySignal<Route>;
  /** Between the versions of an article: Back leads from all of them to the list. */
  go(route: Route): void;
  /** To the list: as the browser's Back does where the list is what was there before. */
  back(): void;
}

/** Follows the page's own address, which links, bookmarks, Back and Forward change. */
export function followAddress(): Address {
  const route = signal(readRoute(location.hash));
  let isFromList = false;
  addEventListener('popstate', () => {
    const next = readRoute(location.hash);
    isFromList = route.value.view === 'list' && next.view !== 'list';
    route.value = next;
  });
  const replace = (next: Route) => {
    history.replaceState(null, '', location.pathname + writeRoute(next));
    route.value = next;
  };
  return {
    route,
    go: replace,
    back: () => (isFromList ? history.back() : replace({ view: 'list' })),
  };
}
