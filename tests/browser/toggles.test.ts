import { expect, vi } from 'vitest';
import { isClean, readSwitch, readVeils, staysOriginal } from './auto-clean.ts';
import { readFixture } from './fixtures.ts';
import { settle } from './popup.ts';
import { openReader, readHeadline, readPage, waitForReader } from './reader.ts';
import { waitFor } from './session.ts';
import { poll, test } from './test.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = readFixture('sample-2023');
const SECONDS = 30;

/** What the reader leaves, where it leaves anything; without what scripts of the page change by themselves. */
const clear = ({ html, ...rest }: Awaited<ReturnType<typeof readPage>>) => ({ ...rest, length: html.length });

test('the reader is open after 999 presses of its key, closed after a thousand, and leaves nothing', async ({
  openFixture,
  session,
}) => {
  const page = await openFixture(sample);
  await openReader(session, page);
  await page.keyboard.press('Escape');
  await poll(() => isClean(page)).toBe(false);
  const before = clear(await readPage(page));
  await session.pressReaderKey(page, 999);
  await rest(() => isClean(page), true);
  await waitForReader(session, page);
  expect(await readHeadline(session, page)).toBe(sample.article?.title);
  await session.pressReaderKey(page);
  await rest(() => isClean(page), false);
  await poll(async () => clear(await readPage(page))).toEqual(before);
  await session.pressReaderKey(page, 1000);
  await rest(() => isClean(page), false);
  await poll(async () => clear(await readPage(page))).toEqual(before);
  await openReader(session, page);
});

test('the switch is as it was left after a thousand clicks, and so is the veil', async ({
  openFixture,
  session,
}) => {
  const page = await openFixture(sample);
  const popup = await session.openPopup(page);
  await settle(popup);
  for (const [clicks, isOn] of [
    [999, true],
    [1001, false],
  ] as const) {
    await popup.evaluate((view, count) => {
      const box = view.document.querySelector<HTMLInputElement>('.auto-clean input');
      for (let click = 0; click < count; click++) box?.click();
    }, clicks);
    await rest(async () => (await readVeils(popup)).length > 0, isOn);
    await rest(() => readSwitch(popup), isOn);
  }
  await popup.close();
  await page.reload();
  expect(await staysOriginal(page)).toBe(true);
});

/** Waits until something is so, and has been for as long as a slow machine may take for what is still on its way. */
async function rest<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let since: number | undefined;
  await waitFor(
    `${wanted}`,
    async () => {
      since = (await ask()) === wanted ? (since ?? performance.now()) : undefined;
      return (since !== undefined && performance.now() - since > 1500) || undefined;
    },
    SECONDS,
  );
}
