/** How the German and English names of the months begin. */
const MONTHS = 'jan jän|feb|mar mär mae mrz|apr|mai may|jun|jul|aug|sep|oct okt|nov|dec dez'.split('|');

const TIME = String.raw`(?:\D{1,12}?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2})?(?!\d|\.\d))?`;

/** Ways to write a date, the most certain first. */
const FORMS = [
  // 2023-10-31T14:08:10+01:00, 2023-10-31 14:08, 2023-10-31
  /(?<!\d)(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?\s?(?<offset>Z|[+-]\d\d:?\d\d)?)?/i,
  // 31.10.2023 14:08
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d\d)(?!\d)${TIME}`),
  // 31. Oktober 2023, 14:08 Uhr
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})\.?\s+(?<month>[a-zä]{3,9})[.,]?\s+(?<year>\d{4})(?!\d)${TIME}`,
    'i',
  ),
  // October 31, 2023
  /(?<month>[a-zä]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,\s+(?<year>\d{4})(?!\d)/i,
];

/**
 * Reads the first date of a text: ISO 8601, German ("31.10.2023 14:08", "31. Oktober 2023") or English.
 * Gives ISO 8601 with the offset that held in `timeZone` then (a date without time stays a date);
 * `undefined` where there is no date.
 */
export function readDate(text: string | null | undefined, timeZone: string): string | undefined {
  if (!text) return undefined;
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (found) return toIso(found, timeZone);
  }
  return undefined;
}

function toIso(found: Record<string, string | undefined>, timeZone: string): string | undefined {
  const { year = '', month = '', day = '', hour, minute, second = '00', offset } = found;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const number =
    Number(month) || MONTHS.findIndex((names) => names.includes(month.slice(0, 3).toLowerCase())) + 1;
  const date = `${year.length === 2 ? '20' : ''}${year}-${two(number)}-${two(day)}`;
  try {
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
      return Temporal.PlainDate.from(date).toString();
    }
    const wall = Temporal.PlainDateTime.from(`${date}T${two(hour)}:${minute}:${second}`);
    const isUtc = /^z$/i.test(offset ?? '');
    const own = offset && `${offset.slice(0, 3)}:${offset.slice(-2)}`;
    // Servers that write UTC still mean a paper printed in `timeZone`; an offset of their own stays.
    const zoned = wall.toZonedDateTime(isUtc ? 'UTC' : (own ?? timeZone));
    const local = isUtc ? zoned.withTimeZone(timeZone) : zoned;
    return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // 31.02.2023 is text, not a bug
    throw error;
  }
}
