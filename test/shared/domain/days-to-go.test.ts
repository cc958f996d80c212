import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  daysToGo,
  londonClock,
  londonDate,
} from '../../../shared/domain/days-to-go.ts';

describe('days to go', () => {
  it('counts whole days, also over the night the clocks change', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-02-13', '2025-02-13')).toBe(0);
    expect(daysBetween('2025-02-13', '2025-02-01')).toBe(-12);
  });

  it('says near days by name and others by number', () => {
    const words = ['2025-02-13', '2025-02-14', '2025-02-12', '2025-02-18', '2025-02-08'].map(
      (date) => daysToGo('2025-02-13', date),
    );
    expect(words).toEqual(['Today', 'Tomorrow', 'Yesterday', 'In 5 days', '5 days ago']);
  });

  it('takes the day and the clock of London, wherever the laptop thinks it is', () => {
    const lateInSummer = new Date('2025-06-30T23:30:00Z');
    expect(londonDate(lateInSummer)).toBe('2025-07-01');
    expect(londonClock(lateInSummer)).toBe('00:30');
    expect(londonClock(new Date('2025-01-05T19:42:00Z'))).toBe('19:42');
  });
});
