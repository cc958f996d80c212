import type { Attendance } from '../../../shared/domain/attendance.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { nameParts } from '../../../shared/domain/person-name.ts';
import { settingRow } from '../../app/record-changes.ts';

const familyOf = ({ name }: Pick<Attendance, 'name'>): string => fold(nameParts(name).family);

/**
 * Puts a substitute where the alphabet has him or her among members who are listed by it, as councils print them; a
 * list in another order is left, and he or she stands at its end. Whoever has an office stands before the alphabet.
 */
export function placeOfSubstitute(
  attendances: readonly Attendance[],
  substitute: string,
): ReturnType<typeof settingRow>[] {
  const person = attendances.find(({ id }) => id === substitute);
  const members = attendances
    .filter(({ id, class: kind }) => kind === 'members' && id !== substitute)
    .toSorted((one, other) => one.position - other.position);
  const ordinary = members.filter(({ capacity }) => !['chair', 'viceChair'].includes(capacity));
  const names = ordinary.map(familyOf);
  const isByAlphabet = names.every(
    (name, index) => index === 0 || (names[index - 1] ?? '') <= name,
  );
  const after = person && ordinary.find((one) => familyOf(one) > familyOf(person));
  if (!isByAlphabet || !after) return [];
  const later = attendances.filter(
    ({ id, position }) => position >= after.position && id !== substitute,
  );
  return [
    ...later.map(({ id, position }) => settingRow('attendance', id, { position: position + 1 })),
    settingRow('attendance', substitute, { position: after.position }),
  ];
}
