import type { Entry } from '../library/copy.ts';

/**
 * What was saved in this week and not begun yet, in the order of saving. The week is the calendar's, Monday to Sunday,
 * at the reader's place.
 *
 * @param now in milliseconds since 1970
 * @param timeZone IANA's name
 */
export function unreadThisWeek(
  entries: readonly Entry[],
  now: number,
  timeZone = Temporal.Now.timeZoneId(),
): Entry[] {
  const today = toDay(now, timeZone);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const nextMonday = monday.add({ days: 7 });
  return entries
    .filter(({ savedAt, progress }) => {
      const day = toDay(savedAt, timeZone);
      const isThisWeek =
        Temporal.PlainDate.compare(day, monday) >= 0 && Temporal.PlainDate.compare(day, nextMonday) < 0;
      return progress === 0 && isThisWeek;
    })
    .sort((one, other) => one.savedAt - other.savedAt);
}

function toDay(milliseconds: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate();
}
