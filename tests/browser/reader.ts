import type { Page } from 'puppeteer-core';
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
  const place = await waitFor(`"${name}" in the reader`, () =>
    session.inReader(
      page,
      (root, wanted) => {
        for (const element of root.querySelectorAll<HTMLElement>('button, a[href], label, summary')) {
          if ((element.getAttribute('aria-label') ?? element.innerText).trim() !== wanted) continue;
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const [line] = element.getClientRects();
          if (line && line.width > 0) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
        }
        return undefined;
      },
      name,
    ),
  );
  await page.mouse.click(place.x, place.y);
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
