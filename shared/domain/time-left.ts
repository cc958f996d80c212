/** What was measured: so many files of so many bytes took so many milliseconds. */
export interface Measured {
  files: number;
  bytes: number;
  ms: number;
}

/** Fewer files say nothing about those that come. */
const fewestFiles = 5;
const minuteMs = 60_000;

/**
 * How long so many bytes may still take, in words: "about 40 minutes left". Null while too little was measured, or
 * where nothing is left.
 */
export function timeLeft(measured: Measured, bytesLeft: number): string | null {
  if (measured.files < fewestFiles || measured.bytes === 0 || bytesLeft === 0) return null;
  const minutes = (bytesLeft * measured.ms) / measured.bytes / minuteMs;
  if (minutes < 1) return 'less than a minute left';
  if (minutes < 90)
    return about(minutes < 10 ? Math.round(minutes) : roundedTo(minutes, 5), 'minute');
  return about(Math.round(minutes / 60), 'hour');
}

const roundedTo = (value: number, step: number): number => Math.round(value / step) * step;

const about = (count: number, unit: string): string =>
  `about ${count} ${unit}${count === 1 ? '' : 's'} left`;
