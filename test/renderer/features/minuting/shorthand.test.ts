import { describe, expect, it } from 'vitest';
import { deskMoment } from '../../../../renderer/app/meeting-moment.ts';
import { deskKeyOf } from '../../../../renderer/features/minuting/desk-keys.ts';
import { nameOffers } from '../../../../renderer/features/minuting/name-offers.ts';
import { readShorthand } from '../../../../renderer/features/minuting/shorthand.ts';
import { parseTyped } from '../../../../renderer/features/minuting/typed-time.ts';
import { offersFor } from '../../../../renderer/ui/name-offers.ts';
import { phrasesOf } from '../../../../shared/prose/stock-phrases.ts';
import { aDeskRecord, anAttendance } from '../../../builders/a-desk-record.ts';

const { attendances } = aDeskRecord();
const read = (line: string) => readShorthand(line, attendances, phrasesOf([]));

describe('the shorthand line', () => {
  it('takes a vote in figures, with or without abstentions', () => {
    expect(read('v 5 4 1')).toMatchObject({ kind: 'counts', for: 5, against: 4, abstain: 1 });
    expect(read('v 5/4')).toMatchObject({ kind: 'counts', for: 5, against: 4, abstain: 0 });
    expect(read('v five')).toMatchObject({ kind: 'unknown' });
  });

  it('takes arrivals and departures by two letters, now or at a time', () => {
    expect(read('arr pr')).toMatchObject({ kind: 'arrives', attendance: 'pryce', time: null });
    expect(read('dep lu 10.42')).toMatchObject({
      ...{ kind: 'leaves', attendance: 'lugg', time: '10:42' },
      words: 'Councillor C Lugg leaves at 10.42',
    });
    expect(read('arr qq')).toMatchObject({ kind: 'unknown' });
  });

  it('takes requests, clauses and motions, stock phrases written out', () => {
    expect(read('req a map')).toMatchObject({ kind: 'ask', text: 'a map' });
    expect(read(';res note the report')).toMatchObject({ kind: 'clause', text: 'note the report' });
    expect(read('res ;noted')).toMatchObject({ text: 'The Board noted the report.' });
    expect(read('ok')).toMatchObject({ kind: 'assent' });
  });
});

describe('U6: two letters offer a name', () => {
  it('offers members who are here, then officers, then who is away', () => {
    const people = [
      anAttendance({ id: 'away', name: 'P Prior', state: 'apologies' }),
      anAttendance({ id: 'officer', name: 'Q Price', class: 'employees' }),
      anAttendance({ id: 'member', name: 'D Pryce' }),
    ];
    expect(offersFor(nameOffers(people), 'pr').map(({ id }) => id)).toEqual([
      'member',
      'officer',
      'away',
    ]);
  });
});

describe('times and keys', () => {
  it.each([
    ['1042', '10:42'],
    ['10.42', '10:42'],
    ['9:05', '09:05'],
    ['7pm', '19:00'],
    ['12.15 am', '00:15'],
    ['25.00', null],
    ['10.61', null],
    ['10', null],
  ])('reads “%s” as %s', (typed, time) => {
    expect(parseTyped(typed)).toBe(time);
  });

  it('tells the record the day of the meeting, also when it is written up later', () => {
    const evening = new Date('2025-02-13T19:30:00Z');
    expect(deskMoment(evening, '2025-02-13')).toBe('2025-02-13T19:30');
    expect(deskMoment(new Date('2025-02-14T00:20:00Z'), '2025-02-13')).toBe('2025-02-14T00:20');
    expect(deskMoment(new Date('2025-03-01T09:00:00Z'), '2025-02-13')).toBe('2025-02-13T09:00');
    expect(deskMoment(new Date('2025-07-01T09:00:00Z'), '2025-07-01')).toBe('2025-07-01T10:00');
  });

  it('reads a digit by its place, and leaves Alt + 1 to 4 to the app', () => {
    const plain = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const press = (part: object) => deskKeyOf({ ...plain, code: 'Digit4', ...part });
    const vote = { kind: 'verb', verb: 'vote' };
    expect(press({ ctrlKey: true })).toEqual(vote);
    expect(press({ ctrlKey: true, shiftKey: true, key: '$' })).toEqual(vote);
    expect(press({ altKey: true })).toBeNull();
    expect(press({ altKey: true, code: 'Digit8' })).toEqual({ kind: 'verb', verb: 'readBack' });
    expect(press({ ctrlKey: true, altKey: true })).toBeNull();
    expect(press({})).toBeNull();
  });
});
