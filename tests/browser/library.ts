import type { Page } from 'puppeteer-core';
import { fillLibrary } from './fill-library.ts';
import { type Session, waitFor } from './session.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

/** Opens the library with so many invented articles in it. */
export async function openLibrary(session: Session, count: number): Promise<Page> {
  const page = await session.openExtensionPage('library.html');
  await waitForList(page);
  await page.evaluate('globalThis.__name ??= (named) => named'); // as some compilers write functions
  await page.evaluate(fillLibrary, count);
  await reload(page);
  return page;
}

/** Loads the page anew: Firefox reports no end of loading, so the page is asked. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.old = '';
    location.reload();
  });
  await waitFor('the page to be another', async () => {
    try {
      const isNew = await page.evaluate(
        () =>
          document.body !== null &&
          document.body.dataset.old === undefined &&
          document.readyState === 'complete',
      );
      return isNew || undefined;
    } catch {
      return undefined; // between the two pages there is none to ask
    }
  });
}

/** Waits until all entries are listed. */
export async function waitForList(page: Page): Promise<void> {
  await waitFor('the list', () =>
    page.evaluate(() => {
      const count = document.querySelector('.list-head [role=status]')?.textContent;
      return count ? true : undefined;
    }),
  );
}

/** Waits until nothing moves any more, and what was changed last is drawn: for pictures. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 400)); // pictures wait a little on purpose
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The headlines that are drawn. */
export function readTitles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.entries .entry-title')].map(({ textContent }) => textContent ?? ''),
  );
}

/** "412 Artikel". */
export function readCount(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.list-head [role=status]')?.textContent ?? '');
}

/** The headline of the row that has the focus; what else has it by its name. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}

/** Clicks, with the mouse, what bears this name. */
export async function press(page: Page, name: string): Promise<void> {
  const place = await waitFor(`"${name}" in the library`, () =>
    page.evaluate((wanted) => {
      for (const element of document.querySelectorAll<HTMLElement>('button, a[href], label, input')) {
        if (element.closest('[inert]')) continue;
        const label = element.getAttribute('aria-label') ?? element.innerText;
        if (label.trim().replaceAll(/\s+/g, ' ') !== wanted) continue;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width > 0) return { x: left + width / 2, y: top + height / 2 };
      }
      return undefined;
    }, name),
  );
  await page.mouse.click(place.x, place.y);
}

/** Waits until an article is open above the list. */
export async function waitForArticle(page: Page): Promise<void> {
  await waitFor('the article', () =>
    page.evaluate(() => (document.querySelector('.stage h1') ? true : undefined)),
  );
}
