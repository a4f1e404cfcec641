import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readFixture, readFixtures } from './fixtures.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const fixtures = readFixtures();
const sample = readFixture('sample-2023');
const host = 'deutsche-wirtschafts-nachrichten.de';
const minutes = /^\d+(–\d+)?$/;

/** So long a page has to stay without a badge. Articles have theirs within a tenth of it. */
const QUIET_MS = 800;

const badgeText = async (session: Session, page: Page): Promise<string> => (await session.badge(page)).text;

describe('the badge', () => {
  test.for(fixtures.filter(({ article }) => article))(
    'shows the minutes of $name',
    async (fixture, { openFixture, session }) => {
      const page = await openFixture(fixture);
      await poll(() => badgeText(session, page)).toMatch(minutes);
      expect((await session.badge(page)).title).toMatch(/\d Min\. Lesezeit$/);
    },
  );

  test.for(fixtures.filter(({ article }) => !article))(
    'stays empty on $name',
    async (fixture, { openFixture, session }) => {
      const page = await openFixture(fixture);
      await sleep(QUIET_MS);
      expect(await badgeText(session, page)).toBe('');
    },
  );

  test.for([
    sample.address.replace('https:', 'http:'),
    sample.address.replace(host, `www.${host}`),
    `${sample.address}&utm_source=newsletter&utm_medium=email&f_tid=1a2b3c#kommentare`,
    `https://${host}/712345`,
  ])('knows the article at %s', async (address, { openFixture, session }) => {
    const page = await openFixture({ ...sample, address });
    await poll(() => badgeText(session, page)).toMatch(minutes);
  });

  test('is judged again when the page changes its address by itself', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await poll(() => badgeText(session, page)).toMatch(minutes);
    await page.evaluate(() => history.pushState({}, '', '/politik'));
    await poll(() => badgeText(session, page)).toBe('');
    await page.evaluate(() => history.back());
    await poll(() => badgeText(session, page)).toMatch(minutes);
  });

  test('belongs to its tab', async ({ openFixture, session }) => {
    const article = await openFixture(sample);
    await poll(() => badgeText(session, article)).toMatch(minutes);
    const home = await openFixture('none-home');
    expect(await badgeText(session, home)).toBe('');
    expect(await badgeText(session, article)).toMatch(minutes);
  });
});
