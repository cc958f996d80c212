import { describe, expect, it } from 'vitest';
import { placeOfSubstitute } from '../../../../renderer/features/minuting/place-of-substitute.ts';
import { type Attendance, attendance } from '../../../../shared/domain/attendance.ts';
import { aRow } from '../../../builders/a-minutes-source.ts';

const people = (...names: string[]): Attendance[] =>
  names.map((name, position) =>
    aRow(attendance, name, {
      name,
      position,
      ...(position === 0 && { capacity: 'chair' as const }),
    }),
  );

/** Who stands where once the substitute was put in place. */
const after = (listed: Attendance[], substitute: string): string[] => {
  const places = new Map(listed.map(({ id, position }) => [id, position]));
  for (const { id, fields } of placeOfSubstitute(listed, substitute))
    places.set(id, Number(fields['position'] ?? places.get(id)));
  expect(new Set(places.values()).size).toBe(listed.length);
  return [...places].sort(([, one], [, other]) => one - other).map(([id]) => id);
};

describe('a substitute in the list of members', () => {
  it('stands where the alphabet has the family name, behind the chair', () => {
    const listed = people('Z Ames', 'S Bay', 'D Kerr', 'C Lugg', 'J Clift');
    expect(after(listed, 'J Clift')).toEqual(['Z Ames', 'S Bay', 'J Clift', 'D Kerr', 'C Lugg']);
  });

  it('stands last where the name comes last, or where the list has an order of its own', () => {
    expect(placeOfSubstitute(people('Z Ames', 'S Bay', 'D Kerr', 'J West'), 'J West')).toEqual([]);
    expect(placeOfSubstitute(people('Z Ames', 'D Kerr', 'S Bay', 'A Ash'), 'A Ash')).toEqual([]);
  });
});
