/**
 * Has every link in an element open in a new tab: followed in place,
 * it would load the site into the popup.
 *
 * @returns undoes it
 */
export function openInNewTab(element: HTMLElement): () => void {
  // Just before the browser follows the link, so Ctrl and middle clicks keep their meaning.
  const prepare = (event: Event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  };
  element.addEventListener('click', prepare);
  return () => element.removeEventListener('click', prepare);
}
