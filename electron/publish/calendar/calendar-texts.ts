/** Every text of an iCalendar file: its lines whole again, once as they are and once as they read (RFC 5545 §3.1, 3.3.11). */
export function calendarTexts(file: string): string[] {
  const whole = file.replace(/\r?\n[ \t]/g, '');
  const read = whole.replace(/\\([nN\\;,])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
  return [whole, read];
}
