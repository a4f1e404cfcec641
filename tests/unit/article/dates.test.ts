import { describe, expect, test } from 'vitest';
import { readDate } from '@/utils/article/dates.ts';

const BERLIN = 'Europe/Berlin';

describe('readDate', () => {
  test.each([
    ['31.10.2023 14:08', '2023-10-31T14:08:00+01:00'],
    ['01.07.2023 14:08', '2023-07-01T14:08:00+02:00'],
    ['1.7.2023, 9:05 Uhr', '2023-07-01T09:05:00+02:00'],
    ['31. Oktober 2023, 14:08', '2023-10-31T14:08:00+01:00'],
    ['Veröffentlicht am 3. März 2021 um 06.30 Uhr', '2021-03-03T06:30:00+01:00'],
    ['24. Sept. 2016', '2016-09-24'],
    ['24.09.2016', '2016-09-24'],
    ['October 31, 2023', '2023-10-31'],
    ['2023-10-31T14:08:10+01:00', '2023-10-31T14:08:10+01:00'],
    ['2023-10-31T14:08:10+0100', '2023-10-31T14:08:10+01:00'],
    ['2023-10-31T13:08:10.123Z', '2023-10-31T14:08:10+01:00'],
    ['2023-07-31T09:00:00-04:00', '2023-07-31T09:00:00-04:00'],
    ['2023-10-31 14:08', '2023-10-31T14:08:00+01:00'],
    ['2023-10-31', '2023-10-31'],
    ['31.10.23', '2023-10-31'],
    ['31.10.2023 0:00', '2023-10-31T00:00:00+01:00'],
    ['31.10.2023 23:59', '2023-10-31T23:59:00+01:00'],
    ['2023-10-31T23:30:00z', '2023-11-01T00:30:00+01:00'],
    ['2023-10-31T14:08:10+0530', '2023-10-31T14:08:10+05:30'],
    ['May 2nd, 2023', '2023-05-02'],
  ])('%s → %s', (text, date) => {
    expect(readDate(text, BERLIN)).toBe(date);
  });

  test.each(['', 'gestern', '31.02.2023', '2023-13-45', '2023-13-45T10:00:00Z', '12,5 Prozent', undefined])(
    '%s is no date',
    (text) => {
      expect(readDate(text, BERLIN)).toBeUndefined();
    },
  );

  test('a time that comes twice when the clocks go back is the first', () => {
    expect(readDate('29.10.2023 02:30', BERLIN)).toBe('2023-10-29T02:30:00+02:00');
  });

  test.each(['25:99', '24:00', '14:60'])('the impossible time %s leaves the date', (time) => {
    expect(readDate(`31.10.2023 ${time}`, BERLIN)).toBe('2023-10-31');
  });

  test('every month has a name in German and English', () => {
    const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';
    const english = 'January February March April May June July August September October November December';
    const numbers = Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}-05`);
    for (const names of [german, english])
      expect(names.split(' ').map((name) => readDate(`5. ${name} 2023`, BERLIN))).toEqual(numbers);
    for (const [name, month] of [
      ['Jänner', '01'],
      ['Maerz', '03'],
      ['Mrz', '03'],
      ['Dez.', '12'],
    ])
      expect(readDate(`5. ${name} 2023`, BERLIN)).toBe(`2023-${month}-05`);
    expect(readDate('5. Brumaire 2023', BERLIN)).toBeUndefined();
  });
});
