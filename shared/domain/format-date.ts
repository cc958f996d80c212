const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The calendar day as an instant of UTC, so that no time zone can move it; null where it is no day. */
function dayOf(date: string): Date | null {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isSameDay = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return isSameDay ? instant : null;
}

/** "2025-02-13" as "13 February 2025". What is no date comes back as it is. */
export function formatShortDate(date: string): string {
  const day = dayOf(date);
  if (day === null) return date;
  return `${day.getUTCDate()} ${monthName.format(day)} ${day.getUTCFullYear()}`;
}

/**
 * "2025-02-13" as councils write it: "Thursday 13 February 2025". Intl would set a comma behind the
 * weekday in some versions, so the parts are put together here. What is no date comes back as it is.
 */
export function formatDate(date: string): string {
  const day = dayOf(date);
  return day === null ? date : `${weekday.format(day)} ${formatShortDate(date)}`;
}

/** "10:00" as "10.00 am", "12:00" as "12 noon", "00:00" as "12 midnight". What is no time comes back as it is. */
export function formatTime(time: string): string {
  const parts = /^(\d{2}):(\d{2})$/.exec(time);
  const hour = Number(parts?.[1]);
  if (parts === null || hour > 23) return time;
  if (time === '12:00') return '12 noon';
  if (time === '00:00') return '12 midnight';
  return `${hour % 12 === 0 ? 12 : hour % 12}.${parts[2]} ${hour < 12 ? 'am' : 'pm'}`;
}
