/** Until all of the page's HTML is there, and before the scripts that waited for it run. */
export async function untilInteractive(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'readystatechange');
}

/** Until those scripts have run, too; others and pictures may still be on their way. */
export async function untilParsed(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
}

/** Until the page's style sheets and pictures are there, too. */
export async function untilLoaded(): Promise<void> {
  if (document.readyState !== 'complete') await once(window, 'load');
}

const once = (target: EventTarget, name: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

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
