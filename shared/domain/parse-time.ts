import type { IsoTime } from './when.ts';

const clock =
  /(?<![\d.:])(?<hour>\d{1,2})(?:\s?[.:]\s?(?<minute>\d{2}))?\s*(?<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?|y\.?[bp]\b\.?|noon\b|midday\b|midnight\b)/i;
const twentyFour = /(?<![\d.:/])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?!\d)/;
const afterCue =
  /(?:^|\b(?:at|from|time:?|until)\s+)(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)(?=\s*(?:\.?$|\.\s|hours|hrs|[,;)]|on\b|in\b|to\b|until\b))/i;
const military = /(?<!\d)(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s*(?:hours|hrs)\b/i;
const named = /\b(?<noon>midday|noon|hanner dydd)\b|\b(?<midnight>midnight|hanner nos)\b/i;

/**
 * The first time of day in a text as "HH:MM", or null. Reads "10.00 am", "2pm", "5:30 P.M.", "12 noon",
 * "midday", "19:15", "1915 hours" and Welsh "10.00 yb". Bare figures with a dot count only where they are
 * all of the text or follow a word such as "at", because section numbers look the same.
 */
export function parseTime(text: string): IsoTime | null {
  const matches = [clock, twentyFour, afterCue, military, named]
    .map((pattern) => text.match(pattern))
    .filter((match) => match !== null)
    .sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
  for (const match of matches) {
    const time = toTime(match.groups ?? {});
    if (time !== null) return time;
  }
  return null;
}

function toTime(parts: Record<string, string | undefined>): IsoTime | null {
  if (parts['noon']) return '12:00';
  if (parts['midnight']) return '00:00';
  const hour = Number(parts['hour']);
  const minute = Number(parts['minute'] ?? 0);
  const half = parts['half']?.toLowerCase().replace(/[.\s]/g, '');
  if (minute > 59) return null;
  if (half === undefined) return clockTime(hour, minute);
  if (hour > 12 && !(half.startsWith('p') && hour < 24)) return null;
  const isAfternoon = half.startsWith('p') || half.endsWith('p') || /noon|midday/.test(half);
  if (half === 'midnight') return clockTime(0, minute);
  return clockTime(hour > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0), minute);
}

function clockTime(hour: number, minute: number): IsoTime | null {
  if (hour > 23) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
