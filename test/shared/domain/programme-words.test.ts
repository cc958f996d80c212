import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeSlot } from '../../../electron/papers/harvest/programme-slot.ts';
import {
  dayInStyle,
  dayStyleOf,
  namedKind,
  readPrintedSlot,
  slotWords,
} from '../../../shared/domain/programme-words.ts';

const read = (when: string) => readPrintedSlot(programmeSlot(when));

describe('the words of a slot', () => {
  it.each([
    ['13th March 25 PM (moved from 27th March 25)', '2025-03-13', 'PM', null],
    ['12th September 24 - cancelled', '2024-09-12', '', null],
    ['13th July 2017 – 10am', '2017-07-13', '', '10:00'],
    ['29th June 2017 – formal/ informal meeting', '2017-06-29', 'formal/ informal meeting', null],
    ['17th April 2025', '2025-04-17', '', null],
  ])('reads %s', (when, date, label, time) => {
    expect(read(when)).toEqual({ kind: 'meeting', date, label, time });
  });

  it.each([
    ['Standing Items', 'standing'],
    ['Items taken for information', 'information'],
    ['Items for 2025-26', 'year'],
    ['Next year', 'year'],
    ['Date to be determined', 'undetermined'],
    ['Spring', 'undetermined'],
  ])('knows %s as %s', (words, kind) => {
    expect(namedKind(words)).toBe(kind);
    expect(read(words)).toEqual({ kind, date: null, label: words, time: null });
  });

  it('are written the way most of the days are', () => {
    const style = dayStyleOf(['11th July 24', '17th October 24', '17th April 2025', 'Next year']);
    expect(style).toEqual({ ordinal: true, shortYear: true });
    const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-11', '2025-03-22'];
    expect(days.map((day) => dayInStyle(day, style))).toEqual([
      '1st March 25',
      '2nd March 25',
      '3rd March 25',
      '11th March 25',
      '22nd March 25',
    ]);
    expect(dayInStyle('2025-03-13', dayStyleOf([]))).toBe('13 March 2025');
  });

  it('say what the slot is, so that the paper read again gives the same slot', () => {
    const day = fc
      .date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const slot = fc.record({
      date: day,
      movedFrom: fc.option(day),
      cancelled: fc.constantFrom(0, 1),
      time: fc.constantFrom(null, '14:00', '10:30'),
      label: fc.constantFrom('', 'PM', 'informal meeting'),
    });
    const style = fc.record({ ordinal: fc.boolean(), shortYear: fc.boolean() });
    fc.assert(
      fc.property(slot, style, (is, how) => {
        const words = slotWords({ ...is, asPrinted: '' }, how);
        expect(programmeSlot(words)).toMatchObject({
          date: is.date,
          movedFrom: is.movedFrom,
          cancelled: is.cancelled === 1,
        });
      }),
      { numRuns: 200 },
    );
  });
});
