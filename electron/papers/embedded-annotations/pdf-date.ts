const form = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

/** A date of ISO 32000-1 §7.9.4 as ISO 8601 in UTC; null where it is none. */
export function pdfDate(words: string | null): string | null {
  const found = form.exec(words?.trim() ?? '');
  if (found === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const sign = found[7] === '-' ? -1 : 1;
  const ahead = sign * (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59)
    return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second) - ahead * 60_000;
  return year < 1900 ? null : new Date(time).toISOString();
}
