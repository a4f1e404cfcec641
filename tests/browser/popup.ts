import type { browser as extensionApi } from 'wxt/browser';
import type { Extraction } from '@/utils/article/article.ts';
import { flatten } from './fixtures.ts';
import { type Popup, waitFor } from './session.ts';

// Functions given to `evaluate` run in the popup, alone: they can use nothing of this file.

/** Waits until the popup shows an article or says why not, with fonts and pictures there. */
export async function settle(popup: Popup): Promise<void> {
  await waitFor('the popup to show something', () =>
    popup.evaluate((view) => view.document.querySelector('article h1, section h1') !== null || undefined),
  );
  await popup.evaluate(async (view) => {
    await view.document.fonts.ready;
    await Promise.allSettled([...view.document.images].map((image) => image.decode()));
  });
}

/** Waits until nothing moves and what was changed last is drawn: for pictures. */
export async function rest(popup: Popup): Promise<void> {
  await popup.evaluate(async (view) => {
    await Promise.allSettled(view.document.getAnimations().map(({ finished }) => finished));
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => view.requestAnimationFrame(resolve));
  });
}

/** Clicks, with the mouse, what bears this name: a button, a link, a choice. */
export async function press(popup: Popup, name: string): Promise<void> {
  const place = await waitFor(`"${name}" in the popup`, () => popup.evaluate(findPlace, name));
  await popup.click(place.x, place.y);
}

function findPlace(view: Window, name: string): { x: number; y: number } | undefined {
  const candidates = view.document.querySelectorAll<HTMLElement>(
    'button, a[href], label, summary, [role=button]',
  );
  for (const element of candidates) {
    const label = element.getAttribute('aria-label') ?? element.innerText;
    if (label.trim() !== name) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // The first line: between the two of a link that wraps there may be nothing of it.
    const [line] = element.getClientRects();
    if (line === undefined) continue;
    const { left, top, width, height } = line;
    if (width > 0 && height > 0) return { x: left + width / 2, y: top + height / 2 };
  }
  return undefined;
}

/** Chooses the paper to read on, by its name in the interface, as a reader does. */
export async function chooseTheme(popup: Popup, name: string): Promise<void> {
  await toggleMenu(popup, true);
  await press(popup, name);
  await waitFor(`"${name}" to be chosen`, () =>
    popup.evaluate((view, wanted) => {
      const chosen = view.document.querySelector('input[type=radio]:checked')?.closest('label');
      return chosen?.innerText.trim() === wanted || undefined;
    }, name),
  );
  await toggleMenu(popup, false);
}

/** Presses the button of the menu and waits until the menu is open, or closed. */
export async function toggleMenu(popup: Popup, open: boolean): Promise<void> {
  await press(popup, 'Weiteres');
  await waitFor('the menu', () =>
    popup.evaluate((view, wanted) => {
      const isOpen = view.document.querySelector('[popover]:popover-open') !== null;
      return isOpen === wanted || undefined;
    }, open),
  );
}

/** Waits until the library has answered to "Sichern", and gives what it says. */
export function waitUntilSaved(popup: Popup): Promise<string> {
  const readAnswer = async () => {
    const said = await readText(popup, '.save-report p');
    return /gesichert(?! …)/i.test(said) ? said : undefined;
  };
  return waitFor('the article to be saved', readAnswer, 40);
}

/** The article as the reader in the tab answers it, over the extension's own protocol. */
export function askReader(popup: Popup): Promise<Extraction> {
  return popup.evaluate(async (view) => {
    const { tabs } = (view as unknown as { chrome: typeof extensionApi }).chrome; // in Firefox too
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const question = { id: 1, type: 'readArticle', data: { anyway: true }, timestamp: Date.now() };
    const answer: { res: Extraction } = await tabs.sendMessage(tab?.id ?? -1, question);
    return answer.res;
  });
}

/** The name of what has the focus. */
export function readFocus(popup: Popup): Promise<string> {
  return popup.evaluate((view) => {
    const element = view.document.activeElement;
    const label = element?.getAttribute('aria-label') ?? element?.closest('label')?.innerText;
    return (label ?? element?.textContent ?? '').trim();
  });
}

/** The text of the first element that matches, on one line. */
export async function readText(popup: Popup, selector: string): Promise<string> {
  const text = await popup.evaluate(
    (view, wanted) => view.document.querySelector(wanted)?.textContent ?? '',
    selector,
  );
  return flatten(text);
}
