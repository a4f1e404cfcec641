/** Smaller movements are a trembling hand. */
const SLACK = 6;

/**
 * Has a bar step out of sight while its text is read downwards, and return on the way up. The keyboard brings
 * it back, too.
 *
 * @returns leaves it where it is
 */
export function stepBack(bar: HTMLElement, scroller: HTMLElement): () => void {
  let last = scroller.scrollTop;
  const follow = () => {
    const moved = scroller.scrollTop - last;
    if (Math.abs(moved) < SLACK) return;
    last = scroller.scrollTop;
    const isInUse = bar.matches(':focus-within') || bar.querySelector(':popover-open') !== null;
    bar.classList.toggle('stepped-back', moved > 0 && last > bar.offsetHeight && !isInUse);
  };
  const show = () => bar.classList.remove('stepped-back');
  scroller.addEventListener('scroll', follow, { passive: true });
  bar.addEventListener('focusin', show);
  return () => {
    scroller.removeEventListener('scroll', follow);
    bar.removeEventListener('focusin', show);
  };
}
