import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readFixture } from './fixtures.ts';
import { isFirefox, launch } from './launch.ts';
import { press, readText, settle } from './popup.ts';
import { openReader, pressInReader, readInReader } from './reader.ts';
import type { Session } from './session.ts';
import { poll } from './test.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = readFixture('sample-2023');
const profile = mkdtempSync(join(tmpdir(), 'klartext-profile-'));
let session: Session;
let page: Page;

beforeAll(async () => {
  refuseDatabases();
  session = await launch({ profile });
  session.server.serve(sample.address, sample.html);
  page = await session.openPage(sample.address);
});

afterAll(async () => {
  await session?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Where the browser would keep its databases stands a file, as in profiles that are damaged. */
function refuseDatabases(): void {
  const folder = join(profile, isFirefox ? '.' : 'Default');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, isFirefox ? 'storage' : 'IndexedDB'), '');
}

test('the browser gives no database', async () => {
  const answer = await session.inExtension(
    () =>
      new Promise((resolve) => {
        try {
          const opening = indexedDB.open('probe');
          opening.onsuccess = () => resolve('opened');
          opening.onerror = () => resolve(`${opening.error?.name}: ${opening.error?.message}`);
        } catch (error) {
          resolve(`thrown ${error}`);
        }
      }),
  );
  expect(answer).not.toBe('opened');
});

const said = /^Der Browser (?:konnte nicht schreiben|lässt Klartext hier nichts sichern)/;

test('the reader opens and reads, and says why nothing is saved', async () => {
  await openReader(session, page);
  expect(await readInReader(session, page, 'h1')).toBe(sample.article?.title);
  await pressInReader(session, page, 'Sichern');
  await poll(() => readInReader(session, page, '.reader-told')).toMatch(said);
  expect(await session.inReader(page, (root) => root.querySelectorAll('.is-saved').length)).toBe(0);
  await page.keyboard.press('Escape');
});

test('the popup shows the article, and says why nothing is saved', async () => {
  const popup = await session.openPopup(page);
  await settle(popup);
  expect(await readText(popup, 'article h1')).toBe(sample.article?.title);
  await press(popup, 'Sichern');
  await poll(() => readText(popup, '.save-report p')).toMatch(said);
  expect(await readText(popup, '.save-button')).toBe('Sichern');
  await popup.close();
});

test('the library says why it stays closed', async () => {
  const library = await session.openExtensionPage('library.html');
  await poll(() => library.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(
    /^Der Browser (?:konnte die Bibliothek nicht lesen|gibt hier keinen Speicher frei)\.$/,
  );
  await library.close();
});
