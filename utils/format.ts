import type { ReadingTime } from './article/article.ts';

interface Moment {
  day: Temporal.PlainDate;
  /** Absent where the page gives the day alone. */
  time?: Temporal.PlainTime;
}

/** Reads the wall time as written: the article's clock counts, not the reader's. */
function parseMoment(iso: string): Moment {
  const day = Temporal.PlainDate.from(iso.slice(0, 10));
  if (!iso.includes('T')) return { day };
  // PlainTime accepts every offset but the bare Z.
  return { day, time: Temporal.PlainTime.from(iso.replace(/Z$/i, '+00:00')) };
}

function formatTime(time: Temporal.PlainTime, locale: string): string {
  return time.toLocaleString(locale, { timeStyle: 'short' });
}

/**
 * "31. Oktober 2023, 14:08", or the day alone where no time is known.
 *
 * @param iso ISO 8601, with offset or without time
 * @throws RangeError where `iso` is neither
 */
export function formatMoment(iso: string, locale: string): string {
  const { day, time } = parseMoment(iso);
  const written = day.toLocaleString(locale, { dateStyle: 'long' });
  return time ? `${written}, ${formatTime(time, locale)}` : written;
}

/**
 * "31. Oktober 2023".
 *
 * @param moment ISO 8601, of which the day as written counts, or milliseconds since 1970, of which the day here
 * @throws RangeError where it is neither
 */
export function formatDay(moment: string | number, locale: string): string {
  const day =
    typeof moment === 'string'
      ? parseMoment(moment).day
      : Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return day.toLocaleString(locale, { dateStyle: 'long' });
}

/**
 * The moment of the last change, shortened to its time on the day of publication;
 * `undefined` where that leaves nothing to say.
 */
export function formatUpdate(
  modifiedAt: string,
  publishedAt: string | undefined,
  locale: string,
): string | undefined {
  const { day, time } = parseMoment(modifiedAt);
  if (publishedAt === undefined || !day.equals(parseMoment(publishedAt).day)) {
    return formatMoment(modifiedAt, locale);
  }
  return time && formatTime(time, locale);
}

/** "2–3", or "1" where fast and slow readers don't differ. */
export function formatMinutes({ min, max }: ReadingTime): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** "1.234" in German, "1,234" in English. */
export function formatCount(count: number, locale: string): string {
  return count.toLocaleString(locale);
}

/** "412 kB", or "1,4 MB" in German and "1.4 MB" in English from a thousand on; `size` in bytes. */
export function formatSize(size: number, locale: string): string {
  const kilobytes = Math.max(1, Math.round(size / 1000));
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'kilobyte'] : [size / 1e6, 'megabyte'];
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** "1,6" in German, "1.6" in English. */
export function formatDecimal(value: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** 1 as "100 %" in German, "100%" in English. */
export function formatPercent(share: number, locale: string): string {
  return share.toLocaleString(locale, { style: 'percent' });
}

/** The day at the reader's place, `2026-11-25`, of a moment in milliseconds since 1970. */
export function toDay(milliseconds: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return moment.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
}
