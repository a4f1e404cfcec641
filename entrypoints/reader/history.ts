/**
 * Puts an entry of our own into the tab's history, so that the browser's Back leads from the reader to the page.
 * Its state is the page's own: whatever the page makes of it, it has seen before.
 *
 * @returns takes the entry back, where it is still the last one
 */
export function enterHistory(onBack: () => void): () => void {
  const address = location.href;
  let isLast = true;
  const leave = () => {
    isLast = false;
    onBack();
  };
  history.pushState(history.state, '');
  addEventListener('popstate', leave, { once: true });
  return () => {
    removeEventListener('popstate', leave);
    if (isLast && location.href === address) history.back();
  };
}
