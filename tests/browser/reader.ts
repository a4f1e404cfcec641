import type { Page, Point } from 'puppeteer-core';
import { flatten } from './fixtures.ts';
import { type Session, waitFor } from './session.ts';

// Functions given to `inReader` run in the page, alone: they can use nothing of this file.

/** The headline in the reader; `undefined` where none is open. */
export function readHeadline(session: Session, page: Page): Promise<string | undefined> {
  return session.inReader(page, (root) => root.querySelector('h1')?.textContent);
}

/** Opens the reader with its key and waits until it is drawn, with its fonts. */
export async function openReader(session: Session, page: Page): Promise<void> {
  await session.pressReaderKey(page);
  await waitForReader(session, page);
}

/** Waits until the reader has drawn an article or says why it has none. */
export async function waitForReader(session: Session, page: Page): Promise<void> {
  await waitFor('the reader', () =>
    session.inReader(page, (root) =>
      root.querySelector('.first-frame') ? undefined : root.querySelector('h1')?.textContent,
    ),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Clicks, with the mouse, what bears this name in the reader. */
export async function pressInReader(session: Session, page: Page, name: string): Promise<void> {
  const { x, y } = await findInReader(session, page, 'button, a[href], label, summary', name);
  await page.mouse.click(x, y);
}

/** Clicks, with the mouse, the first that matches in the reader: it hears of nothing that a script presses. */
export async function clickInReader(session: Session, page: Page, selector: string): Promise<void> {
  const { x, y } = await findInReader(session, page, selector);
  await page.mouse.click(x, y);
}

/** Scrolls into view what matches in the reader, and bears this name; gives the middle of its first line. */
export function findInReader(session: Session, page: Page, selector: string, name?: string): Promise<Point> {
  return waitFor(`"${name ?? selector}" in the reader`, () =>
    session.inReader(
      page,
      (root, wanted, called) => {
        for (const element of root.querySelectorAll<HTMLElement>(wanted)) {
          const isNamed = (element.getAttribute('aria-label') ?? element.innerText).trim() === called;
          if (called !== null && !isNamed) continue;
          for (const block of ['nearest', 'center'] as const) {
            element.scrollIntoView({ block, behavior: 'instant' });
            const [line] = element.getClientRects();
            if (!line?.width) continue;
            const place = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
            const hit = root.elementFromPoint(place.x, place.y);
            if (element.contains(hit)) return place; // nothing lies above it
          }
        }
        return undefined;
      },
      selector,
      name ?? null, // as JSON has it
    ),
  );
}

/** The text of the first element in the reader that matches, on one line; empty where there is none. */
export async function readInReader(session: Session, page: Page, selector: string): Promise<string> {
  const text = await session.inReader(
    page,
    (root, wanted) => root.querySelector<HTMLElement>(wanted)?.innerText,
    selector,
  );
  return flatten(text ?? '');
}

/** Scrolls what matches into view, at once. */
export async function showInReader(session: Session, page: Page, selector: string): Promise<void> {
  await session.inReader(
    page,
    (root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    selector,
  );
}

/** The name of what has the focus in the reader. */
export async function readFocusInReader(session: Session, page: Page): Promise<string | undefined> {
  return session.inReader(page, (root) => {
    const element = root.activeElement;
    const label = element?.getAttribute('aria-label') ?? element?.closest('label')?.innerText;
    return (label ?? element?.textContent ?? '').trim();
  });
}

/** All that a reader or a script could tell the page by. */
export function readPage(page: Page) {
  return page.evaluate(() => ({
    // Some pages open and close something of theirs by themselves.
    html: document.documentElement.outerHTML.replaceAll(' open=""', ''),
    scroll: [scrollX, scrollY, document.querySelector('#scroller')?.scrollTop, document.body.scrollTop],
    focus: document.activeElement?.outerHTML.replaceAll(' open=""', ''),
    styles: document.adoptedStyleSheets.length,
    fonts: [...document.fonts].length,
    modals: document.querySelectorAll(':modal').length,
    opacity: getComputedStyle(document.body).opacity,
  }));
}
