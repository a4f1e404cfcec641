/** The part of the height in which what is spoken may stand; beyond it the text moves. */
const BAND = { top: 0.12, bottom: 0.66 };
/** Where it then comes to stand. */
const REST = 0.28;

/**
 * Keeps a paragraph that is spoken in view, scrolling what scrolls around it, as rarely as it can.
 * Readers who scroll themselves are left alone from then on, until another paragraph is followed.
 *
 * @returns `follow` tells how much of the paragraph has been spoken, from 0 to 1
 */
export function followSpeech(paragraph: HTMLElement): { follow: (spoken: number) => void; stop: () => void } {
  const box = findScrollBox(paragraph);
  const target = box === document.scrollingElement ? document : box;
  let isOurs = false;
  let isLeftAlone = false;
  const end = new AbortController();
  target?.addEventListener('scroll', () => (isLeftAlone ||= !isOurs), { signal: end.signal });
  target?.addEventListener('scrollend', () => (isOurs = false), { signal: end.signal });

  return {
    follow(spoken) {
      if (!box || isLeftAlone) return;
      const way = measureWay(paragraph, spoken, box);
      if (way === 0) return;
      isOurs = true;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      box.scrollBy({ top: way, behavior: isCalm ? 'instant' : 'smooth' });
    },
    stop: () => end.abort(),
  };
}

/** How far to scroll; 0 where what is spoken stands well. */
function measureWay(paragraph: HTMLElement, spoken: number, box: Element): number {
  const { top, height } = paragraph.getBoundingClientRect();
  const start = box === document.scrollingElement ? 0 : box.getBoundingClientRect().top;
  const place = top + height * spoken - start;
  const isWell = place > box.clientHeight * BAND.top && place < box.clientHeight * BAND.bottom;
  return isWell ? 0 : place - box.clientHeight * REST;
}

/** Beyond the shadow root, too. */
function findScrollBox(element: Element): Element | null {
  for (
    let node: Node | null = element;
    node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode
  ) {
    if (!(node instanceof Element) || node.scrollHeight <= node.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.scrollingElement;
}
