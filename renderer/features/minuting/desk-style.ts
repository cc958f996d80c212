import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { MinutesStyle } from '../../../shared/minutes/minutes-style.ts';
import { styleOf } from '../../../shared/minutes/styles/style-of.ts';

const known = new WeakMap<
  DeskRecord['meeting'],
  { of: DeskRecord['houseStyle']; style: MinutesStyle }
>();

/** The house style of the committee; the same object for as long as nobody changes it. */
export function deskStyle({ meeting, houseStyle }: DeskRecord): MinutesStyle {
  const kept = known.get(meeting);
  if (kept && kept.of === houseStyle) return kept.style;
  const style = styleOf(houseStyle, meeting);
  known.set(meeting, { of: houseStyle, style });
  return style;
}
