/** The names in public/veil/veil.css. */
const PAPER = 'klartext-veil-paper';
const VEIL = 'klartext-veil';

/**
 * Whether the veil still covers the page. In a tab that is not painted it does not age; where the browser
 * gave none, the original is already to be seen.
 */
export function isVeiled(): boolean {
  return findVeil(document.body).length > 0;
}

/** Shows the page at once, without a change to it. */
export function liftVeil(): void {
  for (const element of [document.documentElement, document.body])
    for (const animation of findVeil(element)) animation.cancel();
}

function findVeil(element: Element | null): Animation[] {
  const animations = element?.getAnimations() ?? [];
  return animations.filter(
    (animation) =>
      animation instanceof CSSAnimation &&
      (animation.animationName === VEIL || animation.animationName === PAPER),
  );
}
