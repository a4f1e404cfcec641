/** Until the page's own HTML is there; scripts and pictures may still be on their way. */
export async function untilParsed(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
}

/** Until the page's style sheets and pictures are there, too. */
export async function untilLoaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
}

/** Whether the page was reached by going back or forward. */
export function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
}

/** The page's element that a fragment of its address leads to. */
export function findInPage(id: string): Element | null {
  return document.getElementById(id) ?? document.getElementsByName(id)[0] ?? null;
}

/** Calls back once the next frame is on the screen. Tabs in the background paint nothing: there it is done soon. */
export function afterPaint(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(callback)));
}
