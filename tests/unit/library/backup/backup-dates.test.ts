import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  findUnkept,
  isBackupDue,
  keepBackupDates,
  readBackupDates,
} from '@/utils/library/backup/backup-dates.ts';
import { openLibrary, save, writeVersion, writeWhole } from './library.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 25);

beforeEach(() => fakeBrowser.reset());

describe('a backup is due', () => {
  test.each([
    ['a month after something was saved', { isSilenced: false }, now - 30 * DAY, true],
    ['not a day before', { isSilenced: false }, now - 29 * DAY, false],
    ['not where all is in one', { isSilenced: false }, undefined, false],
    ['not where nobody wants to know', { isSilenced: true }, now - 90 * DAY, false],
    ['not just after "later"', { isSilenced: false, postponedAt: now - 6 * DAY }, now - 90 * DAY, false],
    ['again a week after "later"', { isSilenced: false, postponedAt: now - 7 * DAY }, now - 90 * DAY, true],
    [
      'where the clock was wrong at "later"',
      { isSilenced: false, postponedAt: now + 900 * DAY },
      now - 90 * DAY,
      true,
    ],
  ])('%s', (_, dates, unkeptSince, expected) => {
    expect(isBackupDue(dates, unkeptSince, now)).toBe(expected);
  });
});

test('what no backup holds is found by when it was saved', async () => {
  const database = openLibrary();
  const dates = { isSilenced: false };
  expect(await findUnkept(database, dates, now)).toBeUndefined();
  for (const at of [1000, 2000, 3000])
    await save(database, [writeVersion(1, at, writeWhole({ id: `dwn:${at}` }))]);
  expect(await findUnkept(database, dates, now)).toBe(1000);
  expect(await findUnkept(database, { ...dates, lastAt: 1500 }, now)).toBe(2000);
  expect(await findUnkept(database, { ...dates, lastAt: 3000 }, now)).toBeUndefined();
  // The clock was wrong when it was made, or has been set back.
  expect(await findUnkept(database, { ...dates, lastAt: now + DAY }, now)).toBe(1000);
});

test('dates are kept one by one, and damaged ones count as none', async () => {
  expect(await readBackupDates()).toEqual({ isSilenced: false });
  await keepBackupDates({ lastAt: 5 });
  await keepBackupDates({ isSilenced: true });
  expect(await readBackupDates()).toEqual({ lastAt: 5, isSilenced: true });
  await fakeBrowser.storage.local.set({ 'backup:lastAt': 'gestern', 'backup:postponedAt': Number.NaN });
  expect(await readBackupDates()).toEqual({ isSilenced: true });
});
