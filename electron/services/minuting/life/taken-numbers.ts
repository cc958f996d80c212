import type { DeskRecord } from '../../../../shared/contract/record.ts';
import { formatDate } from '../../../../shared/domain/format-date.ts';
import type { Obstacle } from '../../../../shared/domain/issue-obstacles.ts';
import { numbersOf } from '../../../../shared/domain/minute-numbers.ts';
import { municipalYear } from '../../../../shared/domain/municipal-year.ts';
import { styleOf } from '../../../../shared/minutes/styles/style-of.ts';
import type { MinutingParts } from '../minuting-parts.ts';
import { recordId } from '../minuting-parts.ts';

/**
 * Numbers that minutes of other meetings of the committee's municipal year have for good, since those were issued
 * first: "Minute 72/24" must name one minute.
 */
export function takenNumbers(
  { council }: Pick<MinutingParts, 'council'>,
  { meeting, houseStyle, firstNumber, public: { minutes } }: DeskRecord,
): Obstacle[] {
  const { id, committee, organisation, date } = meeting;
  const { numbering } = styleOf(houseStyle, { organisation });
  if (date === null || numbering !== 'year') return [];
  const { key } = municipalYear(date);
  const taken = new Map(
    council
      .rows('meeting', { committee })
      .filter((one) => one.id !== id && one.date !== null && municipalYear(one.date).key === key)
      .flatMap((one) =>
        council
          .rows('recordedMinute', { record: recordId(one.id), removed: 0 })
          .flatMap(({ number }) => (number === null ? [] : [[number, one.date ?? ''] as const])),
      ),
  );
  return [...numbersOf(minutes, firstNumber, numbering)].flatMap(([minute, number]) => {
    const day = taken.get(number);
    if (day === undefined) return [];
    const sentence = `A minute of ${formatDate(day)} has the number ${number} already. Give this one another by hand, such as ${number}a.`;
    return [{ rule: 'numbers', weight: 'stops', minute, sentence }];
  });
}
