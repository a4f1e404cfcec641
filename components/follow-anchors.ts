/** What an id on a page can stand for, and what its text is found again by. */
const BLOCKS = 'p, li, dt, dd, td, h1, h2, h3, h4, h5, h6, figcaption, blockquote, pre';
const START_LENGTH = 80;

/**
 * Has links to a place in the same article, such as footnotes and back, lead to that place in the view. The text
 * here has no ids; the page below says what stands at them.
 *
 * @param findInPage the page's element with an id; the view stays as it is where there is none
 * @returns undoes it
 */
export function followAnchors(
  text: HTMLElement,
  address: string,
  findInPage: (id: string) => Element | null,
): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.hash || link.href.split('#', 1)[0] !== address.split('#', 1)[0]) return;
    event.preventDefault();
    const named = findInPage(decodeURIComponent(link.hash.slice(1)));
    const place = named && findTwin(text, named);
    if (place) show(place);
  };
  text.addEventListener('click', follow);
  return () => text.removeEventListener('click', follow);
}

/** The block of the view that says the same as the one that an element of the page stands in or before. */
function findTwin(text: HTMLElement, named: Element): HTMLElement | undefined {
  const block = named.closest(BLOCKS) ?? (named.textContent?.trim() ? named : named.nextElementSibling);
  const start = block && startOf(block);
  return start
    ? [...text.querySelectorAll<HTMLElement>(BLOCKS)].find((one) => startOf(one) === start)
    : undefined;
}

const startOf = (block: Element): string =>
  (block.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, START_LENGTH);

/** The keyboard goes on from there, too. */
function show(place: HTMLElement): void {
  place.tabIndex = -1;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}
