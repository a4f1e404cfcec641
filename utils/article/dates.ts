/** German and English month names by their first three letters, as pages abbreviate them. */
const MONTHS: Record<string, number> = {
  jan: 1, jän: 1, feb: 2, mär: 3, mrz: 3, mae: 3, mar: 3, apr: 4, mai: 5, may: 5, jun: 6, jul: 7,
  aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dez: 12, dec: 12,
}; // biome-ignore format: a table

const TIME = String.raw`(?:\D{1,12}?(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\d|\.\d))?`;
/** 31.10.2023 14:08 */
const NUMERIC = new RegExp(String.raw`(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)${TIME}`);
/** 31. Oktober 2023, 14:08 Uhr; 31 Oct 2023 */
const NAMED = new RegExp(String.raw`(?<!\d)(\d{1,2})\.?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)${TIME}`, 'u');
/** October 31, 2023 */
const AMERICAN = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s+(\d{4})(?!\d)/u;
/** 2023-10-31T14:08:10+01:00, 2023-10-31 14:08, 2023-10-31 */
const ISO =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * Reads the first date of a text: ISO 8601, German ("31.10.2023 14:08", "31. Oktober 2023") or English.
 * Gives ISO 8601 with the offset that held in `timeZone` then (a date without time stays a date);
 * `undefined` where there is no date.
 */
export function readDate(text: string | null | undefined, timeZone: string): string | undefined {
  if (!text) return undefined;
  return readIso(text, timeZone) ?? readWritten(text, timeZone);
}

function readIso(text: string, timeZone: string): string | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', offset] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return withTime(date, undefined, timeZone);
  const time = `${hour}:${minute}:${second}`;
  if (!offset) return withTime(date, time, timeZone);
  try {
    const isUtc = offset.toUpperCase() === 'Z';
    const zone = isUtc ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
    const instant = Temporal.Instant.from(`${date}T${time}${zone}`);
    // Servers that write UTC still mean a paper printed in `timeZone`; an offset of their own stays.
    return asIso(instant.toZonedDateTimeISO(isUtc ? timeZone : zone));
  } catch (error) {
    return orUndefined(error);
  }
}

function readWritten(text: string, timeZone: string): string | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, day, month, year, hour, minute] = numeric;
    return written(year, Number(month), day, hour, minute, timeZone);
  }
  const named = NAMED.exec(text);
  if (named) {
    const [, day, name, year, hour, minute] = named;
    return written(year, monthOf(name), day, hour, minute, timeZone);
  }
  const [, name, day, year] = AMERICAN.exec(text) ?? [];
  return name ? written(year, monthOf(name), day, undefined, undefined, timeZone) : undefined;
}

const monthOf = (name = ''): number => MONTHS[name.slice(0, 3).toLowerCase()] ?? 0;

function written(
  year = '',
  month: number,
  day = '',
  hour: string | undefined,
  minute: string | undefined,
  timeZone: string,
): string | undefined {
  const two = (value: string | number) => String(value).padStart(2, '0');
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const hasTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return withTime(date, hasTime ? `${two(hour)}:${minute}:00` : undefined, timeZone);
}

function withTime(date: string, time: string | undefined, timeZone: string): string | undefined {
  try {
    if (time === undefined) return Temporal.PlainDate.from(date).toString();
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
    return asIso(wall.toZonedDateTime(timeZone));
  } catch (error) {
    return orUndefined(error);
  }
}

function asIso(date: Temporal.ZonedDateTime): string {
  return date.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** A date that no calendar has (31.02.2023) is text, not a bug. */
function orUndefined(error: unknown): undefined {
  if (error instanceof RangeError) return undefined;
  throw error;
}
