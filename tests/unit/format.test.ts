import { describe, expect, test } from 'vitest';
import { formatCount, formatMinutes, formatMoment, formatUpdate } from '@/utils/format.ts';

describe('formatMoment', () => {
  test.each([
    ['2023-10-31T14:08:10+01:00', 'de', '31. Oktober 2023, 14:08'],
    ['2023-10-31T14:08:10+01:00', 'en-GB', '31 October 2023, 14:08'],
    ['2023-10-31', 'de', '31. Oktober 2023'],
    ['2023-10-31T14:08Z', 'de', '31. Oktober 2023, 14:08'],
  ])('writes %s in %s as %s', (iso, locale, written) => {
    expect(formatMoment(iso, locale)).toBe(written);
  });

  test.each(['+14:00', '-11:00', '+00:00'])(
    'keeps the day and the time of the page at offset %s',
    (offset) => {
      expect(formatMoment(`2023-12-31T23:59:00${offset}`, 'de')).toBe('31. Dezember 2023, 23:59');
    },
  );

  test('takes nothing that is no date', () => {
    expect(() => formatMoment('gestern', 'de')).toThrow(RangeError);
  });
});

describe('formatUpdate', () => {
  const publishedAt = '2023-10-31T14:08:10+01:00';

  test('says the time alone on the day of publication', () => {
    expect(formatUpdate('2023-10-31T16:20:00+01:00', publishedAt, 'de')).toBe('16:20');
  });

  test('says day and time on any other day', () => {
    expect(formatUpdate('2023-11-01T09:12:00+01:00', publishedAt, 'de')).toBe('1. November 2023, 09:12');
  });

  test('says day and time where the publication is not known', () => {
    expect(formatUpdate('2023-11-01T09:12:00+01:00', undefined, 'de')).toBe('1. November 2023, 09:12');
  });

  test('has nothing to say where only the same day is known', () => {
    expect(formatUpdate('2023-10-31', publishedAt, 'de')).toBeUndefined();
  });
});

describe('formatMinutes', () => {
  test('gives a range with an en dash', () => expect(formatMinutes({ min: 2, max: 3 })).toBe('2–3'));
  test('gives one number where both ends meet', () => expect(formatMinutes({ min: 1, max: 1 })).toBe('1'));
});

test('formatCount groups thousands as the language does', () => {
  expect(formatCount(1234, 'de')).toBe('1.234');
  expect(formatCount(1234, 'en')).toBe('1,234');
});
