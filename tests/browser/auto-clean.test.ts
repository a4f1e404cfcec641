import { expect } from 'vitest';
import { isVeiled, staysOriginal, switchAutoClean, test, waitUntilClean } from './auto-clean.ts';
import { readFixture, readFixtures } from './fixtures.ts';
import { pressInReader, readHeadline, readInReader } from './reader.ts';
import { poll } from './test.ts';

const fixtures = readFixtures();
const teaser = readFixture('teaser-2023');

test.for(fixtures.filter(({ article }) => article))(
  '$name opens clean',
  async (fixture, { openFixture, session }) => {
    const page = await openFixture(fixture);
    await waitUntilClean(page);
    await poll(() => readHeadline(session, page)).toBe(fixture.article?.title);
    expect(await isVeiled(page)).toBe(false);
  },
);

test('what is no article stays untouched', { timeout: 120_000 }, async ({ openFixture, session }) => {
  const originals = new Map<string, string>();
  const others = fixtures.filter(({ article }) => !article);
  await switchAutoClean(session, false);
  for (const { name } of others) {
    const page = await openFixture(name);
    originals.set(name, await page.evaluate(() => document.documentElement.outerHTML));
  }
  await switchAutoClean(session, true);
  for (const { name } of others) {
    const page = await openFixture(name);
    // By itself the veil would lift after a second.
    await expect.poll(() => isVeiled(page), { timeout: 600, message: name }).toBe(false);
    expect(await staysOriginal(page), name).toBe(true);
    expect(await page.evaluate(() => document.documentElement.outerHTML), name).toBe(originals.get(name));
  }
});

test('a teaser says so, and its button leads to the original', async ({ openFixture, session }) => {
  const page = await openFixture(teaser);
  await waitUntilClean(page);
  expect(await readInReader(session, page, 'article')).toContain('Nur Anriss');
  await pressInReader(session, page, 'Zum Original');
  expect(await staysOriginal(page)).toBe(true);
});
