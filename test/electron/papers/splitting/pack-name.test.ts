import { describe, expect, it } from 'vitest';
import {
  readFileName,
  readPackSubject,
  readPackTitle,
} from '../../../../electron/papers/splitting/pack-name.ts';

const meeting = { committee: 'Streets Board (2)', date: '2031-02-13', time: '09:30' };

describe('names that packs bear', () => {
  it('reads committee, date and time from a Title and tells agenda from supplement', () => {
    expect(
      readPackTitle('(Public Pack)Agenda Document for Streets Board (2), 13/02/2031 09:30'),
    ).toEqual({ ...meeting, kind: 'agenda', name: null });
    expect(
      readPackTitle(
        '(Public Pack)Roads for all - Annex 1 Agenda Supplement  for Streets Board (2), 13/02/2031 09:30',
      ),
    ).toEqual({ ...meeting, kind: 'supplement', name: 'Roads for all - Annex 1' });
  });

  it('finds nothing in a Title that a template left behind', () => {
    expect(['Agenda Template', 'AGENDA:', ''].map(readPackTitle)).toEqual([null, null, null]);
  });

  it('reads a Subject', () => {
    expect(readPackSubject('Streets Board (2), 13/02/2031 09:30')).toEqual(meeting);
    expect(readPackSubject('Minutes of the board')).toBeNull();
  });

  it.each([
    'Public reports pack 13th-Feb-2031 09.30 Streets Board (2).pdf',
    'Public reports pack Thursday 13-Feb-2031 09.30 Streets Board (2).pdf',
    'Agenda frontsheet 13022031 0930 Streets Board (2).pdf',
    'Item 5 - Annex 13th-Feb-2031 09.30 Streets Board (2).pdf',
  ])('reads the file name "%s"', (name) => {
    expect(readFileName(name)).toEqual(meeting);
  });

  it('finds nothing in a name that somebody chose', () => {
    expect(readFileName('pack for thursday.pdf')).toBeNull();
  });
});
