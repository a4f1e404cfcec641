import { expect, test } from 'vitest';
import { unreadThisWeek } from '@/utils/export/unread-this-week.ts';
import type { Entry } from '@/utils/library/copy.ts';

const at = (moment: string): number => Date.parse(moment);

function writeEntry(id: string, savedAt: string, progress = 0): Entry {
  return {
    id,
    url: `https://example.org/${id}`,
    title: id,
    authors: [],
    siteName: 'Example',
    lang: 'de',
    wordCount: 100,
    readingTime: { min: 1, max: 1 },
    access: 'full',
    shown: 1,
    versions: 1,
    savedAt: at(savedAt),
    changedAt: at(savedAt),
    tags: [],
    progress,
    pictures: 0,
    missingPictures: 0,
    bytes: 0,
  };
}

const pick = (entries: Entry[], now: string): string[] =>
  unreadThisWeek(entries, at(now), 'Europe/Berlin').map(({ id }) => id);

test('takes what was saved from Monday to Sunday at the reader’s place, and not begun', () => {
  const entries = [
    writeEntry('sunday', '2026-11-22T23:30:00+01:00'),
    writeEntry('last minute', '2026-11-22T22:59:00Z'), // still the Sunday before in Berlin
    writeEntry('first minute', '2026-11-15T23:00:00Z'), // already Monday in Berlin
    writeEntry('before', '2026-11-15T22:59:00Z'),
    writeEntry('read', '2026-11-18T12:00:00Z', 1),
    writeEntry('begun', '2026-11-18T12:00:00Z', 0.1),
    writeEntry('after', '2026-11-23T00:00:00+01:00'),
  ];
  expect(pick(entries, '2026-11-21T10:00:00+01:00')).toEqual(['first minute', 'sunday', 'last minute']);
});

test('keeps to its week over the turn of the year', () => {
  const entries = [
    writeEntry('december', '2026-12-28T08:00:00+01:00'),
    writeEntry('january', '2027-01-03T08:00:00+01:00'),
    writeEntry('next week', '2027-01-04T08:00:00+01:00'),
  ];
  expect(pick(entries, '2027-01-01T10:00:00+01:00')).toEqual(['december', 'january']);
});
