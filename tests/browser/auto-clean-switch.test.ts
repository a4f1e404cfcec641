import { describe, expect } from 'vitest';
import {
  isClean,
  readSwitch,
  readVeils,
  staysOriginal,
  switchAutoClean,
  waitUntilClean,
} from './auto-clean.ts';
import { readFixture } from './fixtures.ts';
import { chooseTheme, press, settle } from './popup.ts';
import { pressInReader, readHeadline } from './reader.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');
const SENTENCE = 'Artikel hier immer so öffnen';

describe('the switch', () => {
  test('is off until somebody turns it on, and then for the next page', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    expect(await staysOriginal(page)).toBe(true);
    const popup = await session.openPopup(page);
    await settle(popup);
    expect(await readSwitch(popup)).toBe(false);
    expect(await readVeils(popup)).toEqual([]);
    await press(popup, SENTENCE);
    await poll(() => readVeils(popup)).toEqual(['veil.css', 'system.css']);
    await popup.close();
    expect(await staysOriginal(page)).toBe(true);
    await page.reload();
    await waitUntilClean(page);
    await poll(() => readHeadline(session, page)).toBe(sample.article?.title);
  });

  test('gives the veil the colour of the paper', async ({ openFixture, session }) => {
    await switchAutoClean(session, true);
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    await chooseTheme(popup, 'Sepia');
    await poll(() => readVeils(popup)).toEqual(['veil.css', 'sepia.css']);
    await chooseTheme(popup, 'System');
    await poll(() => readVeils(popup)).toEqual(['veil.css', 'system.css']);
    await popup.close();
  });

  test("stands in the reader's settings too, and turns off there", async ({ openFixture, session }) => {
    await switchAutoClean(session, true);
    const page = await openFixture(sample);
    await waitUntilClean(page);
    await pressInReader(session, page, 'Schrift und Papier');
    await pressInReader(session, page, SENTENCE);
    const popup = await session.openPopup(await openFixture('none-home'));
    await poll(() => readVeils(popup)).toEqual([]);
    await popup.close();
    expect(await isClean(page)).toBe(true); // it is not closed for that
    await page.reload();
    expect(await staysOriginal(page)).toBe(true);
  });

  test('is not there on other sites', async ({ session }) => {
    const address = 'https://example.org/garten';
    session.server.serve(address, `<!doctype html><article><h1>Garten</h1>${'<p>Gießen. '.repeat(200)}`);
    const popup = await session.openPopup(await session.openPage(address));
    await settle(popup);
    expect(await readSwitch(popup)).toBeNull();
    await popup.close();
  });
});
