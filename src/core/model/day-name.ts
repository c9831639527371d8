import { dayOfWeek, isCalendarDate } from './calendar-date';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri 16 Jan`, with its year where that is not the year of `today`. A text that is no date comes back as it is. */
export function dayName(date: string, today: string): string {
  if (!isCalendarDate(date)) return date;
  const day = `${WEEKDAYS[dayOfWeek(date)] ?? ''} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${date.slice(0, 4)}`;
}
