import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { ask, isClean, isVeiled, staysOriginal, test, waitUntilClean } from './auto-clean.ts';
import type { ChromiumSession } from './chromium.ts';
import type { FirefoxSession } from './firefox.ts';
import { type Fixture, readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { readHeadline } from './reader.ts';
import { type Session, waitFor } from './session.ts';
import { poll } from './test.ts';

const article = readFixture('article-2023');
const other = readFixture('sample-2023');
const section = readFixture('none-section');

describe('an article opens clean', () => {
  test('in a tab in the background, which stays there', async ({ openFixture, session }) => {
    session.server.serve(article.address, article.html);
    const front = await openFixture(section);
    await front.bringToFront();
    const page = await openBehind(session, front, article.address);
    await poll(() => isClean(page)).toBe(true);
    expect(await front.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await front.evaluate(() => document.hasFocus())).toBe(true);
    expect(await readHeadline(session, page)).toBe(article.article?.title);
    await page.close();
  });

  // Nothing in Chromium opens closed tabs again but its own window, which is not there without a screen.
  test.runIf(isFirefox)('when its tab is restored', async ({ session }) => {
    session.server.serve(article.address, article.html);
    const { window } = session as FirefoxSession; // skipped elsewhere
    const page = await session.openPage(article.address);
    await waitUntilClean(page);
    await page.keyboard.press('Escape');
    expect(await staysOriginal(page)).toBe(true);
    await page.close();
    await window.reopenTab();
    const restored = await waitFor('the tab', async () => {
      return (await session.browser.pages()).find((one) => one.url() === article.address);
    });
    await waitUntilClean(restored);
    await restored.close();
  });

  // Only Chromium prepares pages, and none with a certificate that nobody has signed.
  test.skipIf(isFirefox)(
    'when its page was made ready before it was wanted',
    async ({ openFixture, session }) => {
      const address = article.address.replace('https:', 'http:');
      let isPrepared = false;
      session.server.serve(address, (_, response) => {
        isPrepared = true;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article.html);
      });
      const page = await openFixture({ ...section, address: section.address.replace('https:', 'http:') });
      await page.evaluate((url) => {
        const script = document.createElement('script');
        script.type = 'speculationrules';
        script.text = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
        document.head.append(script);
      }, address);
      await poll(() => isPrepared).toBe(true);
      await sleep(1500); // the veil's second must not pass before anybody sees the page
      await page.evaluate((url) => setTimeout(() => location.assign(url)), address);
      // It takes the place of the page in its tab; puppeteer's own page may stay behind.
      await poll(() => session.inReader(page, () => location.href)).toBe(address);
      expect(await session.inReader(page, readActivationStart)).toBeGreaterThan(0); // so it was made ready before
      await poll(async () => (await session.badge(page)).text).toMatch(/\d/);
    },
  );

  test.skipIf(isFirefox)('when the background has gone to sleep', async ({ openFixture, session }) => {
    const { browser, extension } = session as ChromiumSession; // skipped elsewhere
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(extension.id),
    );
    await (await target.worker())?.close();
    await waitUntilClean(await openFixture(article));
  });
});

test('where a page changes into another by itself, the reader follows', async ({ openFixture, session }) => {
  const page = await openFixture(article);
  await waitUntilClean(page);
  const gaps = countGaps(page);
  await turnInto(page, other);
  await poll(() => readHeadline(session, page)).toBe(other.article?.title);
  expect(await gaps).toBe(0);
  await turnInto(page, section);
  await poll(() => isClean(page)).toBe(false);
  expect(await staysOriginal(page)).toBe(true);
  await page.evaluate(() => history.back());
  await fill(page, other);
  await poll(() => readHeadline(session, page)).toBe(other.article?.title);
  await page.keyboard.press('Escape');
  expect(await staysOriginal(page)).toBe(true);
  await turnInto(page, section);
  await page.evaluate(() => history.back());
  await fill(page, other);
  expect(await staysOriginal(page)).toBe(true); // as was chosen
});

test('a page that takes longer than a second is shown as it is, and stays', async ({ session }) => {
  const html = article.html.toString();
  const half = html.indexOf('</p>', html.indexOf('artclass')) + 4;
  session.server.serve(article.address, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, half) + ' '.repeat(5000));
    setTimeout(() => response.end(html.slice(half)), 6000);
  });
  const page = await session.openPage('about:blank');
  await page.evaluate((url) => void setTimeout(() => location.assign(url)), article.address);
  await poll(() => ask(page, () => document.querySelector('.artclass') !== null)).toBe(true);
  const since = performance.now();
  await poll(() => isVeiled(page)).toBe(false);
  expect(performance.now() - since).toBeLessThan(1800);
  expect(await ask(page, () => document.readyState)).toBe('loading');
  await poll(() => ask(page, () => document.readyState)).not.toBe('loading');
  expect(await staysOriginal(page)).toBe(true);
  await page.close();
});

function readActivationStart(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation && 'activationStart' in navigation ? Number(navigation.activationStart) : 0; // Chromium only
}

async function openBehind(session: Session, front: Page, address: string): Promise<Page> {
  const page = await session.browser.newPage({ type: 'tab', background: true });
  await front.bringToFront();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Changes address and content as a page does that loads its articles itself. */
async function turnInto(page: Page, { address, html }: Fixture): Promise<void> {
  await page.evaluate((url) => history.pushState({}, '', url), address);
  await fill(page, { html });
}

async function fill(page: Page, { html }: Pick<Fixture, 'html'>): Promise<void> {
  await sleep(50); // such pages ask their server first
  await page.evaluate((source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    document.head.replaceWith(next.head);
    document.body.replaceWith(next.body);
  }, html.toString());
}

/** Counts the frames, for two seconds, in which no reader was there. */
function countGaps(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const end = performance.now() + 2000;
    let gaps = 0;
    while (performance.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (document.querySelector('html > div') === null) gaps++;
    }
    return gaps;
  });
}
