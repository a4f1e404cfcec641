import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { ask, isClean, reload, staysOriginal, test, waitUntilClean } from './auto-clean.ts';
import { readFixture } from './fixtures.ts';
import type { PageServer } from './server.ts';
import { waitFor } from './session.ts';
import { poll } from './test.ts';

const article = readFixture('article-2023');
const other = readFixture('sample-2023');
const section = readFixture('none-section');

describe.each([true, false])('with pages kept alive for going back: %s', (isKept) => {
  test('what was chosen stands while going back and forward, until the page is loaded anew', async ({
    openFixture,
    session,
  }) => {
    const page = await openFixture(section);
    serve(session.server, isKept);
    await visit(page, article.address);
    await waitUntilClean(page);
    await visit(page, other.address);
    await waitUntilClean(page);
    await page.keyboard.press('Escape');
    expect(await staysOriginal(page)).toBe(true);
    await ask(page, () => Object.assign(window, { isSame: true }) && null);

    await go(page, -1, article.address);
    await waitUntilClean(page, 1);
    await go(page, 1, other.address);
    expect(await staysOriginal(page)).toBe(true);
    expect(await ask(page, () => 'isSame' in window)).toBe(isKept);
    await reload(page);
    await waitUntilClean(page);
    // Opened by itself it is the page: one step back is the page before.
    await go(page, -1, article.address);
    await go(page, -1, section.address);
    expect(await staysOriginal(page)).toBe(true);
  });
});

test('what was closed never opens again by itself', async ({ openFixture, session }) => {
  const page = await openFixture(article);
  await waitUntilClean(page);
  await session.pressReaderKey(page);
  expect(await staysOriginal(page)).toBe(true);
  await page.evaluate(() => {
    location.hash = 'kommentare';
    dispatchEvent(new Event('focus'));
    document.body.append(document.createElement('p'));
  });
  expect(await staysOriginal(page)).toBe(true);
});

test('opening it again by hand is a choice, too', async ({ openFixture, session }) => {
  serve(session.server, false);
  const page = await openFixture(section);
  await visit(page, article.address);
  await waitUntilClean(page);
  await page.keyboard.press('Escape');
  expect(await staysOriginal(page)).toBe(true);
  await session.pressReaderKey(page);
  await poll(() => isClean(page)).toBe(true);
  await visit(page, section.address);
  await go(page, -1, article.address);
  await waitUntilClean(page, 1);
});

test('in another tab nothing was chosen', async ({ openFixture }) => {
  const page = await openFixture(article);
  await waitUntilClean(page);
  await page.keyboard.press('Escape');
  expect(await staysOriginal(page)).toBe(true);
  await waitUntilClean(await openFixture(article));
  expect(await isClean(page)).toBe(false);
});

/** A page that holds a lock is loaded again on the way back; browsers keep nearly every other one. */
function serve(server: PageServer, isKept: boolean): void {
  const lock = '<script>navigator.locks.request("klartext", () => new Promise(() => {}))</script>';
  for (const { address, html } of [article, other, section])
    server.serve(address, isKept ? html : html.toString().replace('<head>', `<head>${lock}`));
}

/** By a step of the page's own, as a link is one. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => void setTimeout(() => location.assign(href)), address);
  await arrive(page, address);
}

async function go(page: Page, steps: 1 | -1, address: string): Promise<void> {
  await ask(
    page,
    steps === 1 ? () => setTimeout(() => history.forward()) : () => setTimeout(() => history.back()),
  );
  await arrive(page, address);
}

async function arrive(page: Page, address: string): Promise<void> {
  const { pathname } = new URL(address);
  await waitFor(address, async () => {
    const [path, state] = await ask(page, () => [location.pathname, document.readyState]);
    return (path === pathname && state !== 'loading') || undefined;
  });
}
