import type { LocalMoment } from '../../../shared/domain/when.ts';
import { atTime } from '../../app/meeting-moment.ts';
import type { Minuting } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { addAsk, addClause, addMotion, addVote, deskOf, subjectToVote } from './desk-acts.ts';
import { arrives, leaves } from './presence-acts.ts';
import type { Shorthand } from './shorthand.ts';

/** Does what a line of shorthand asks for, in the minute shown. */
export function doShorthand(
  minuting: Minuting,
  minute: string,
  meant: Exclude<Shorthand, { kind: 'unknown' }>,
  at: LocalMoment,
): void {
  const desk = deskOf(minuting);
  switch (meant.kind) {
    case 'counts': {
      const vote = addVote(minuting, minute, subjectToVote(desk, minute), at);
      minuting.write('Vote', [
        settingRow('vote', vote, {
          method: 'count',
          forCount: meant.for,
          againstCount: meant.against,
          abstainCount: meant.abstain,
        }),
      ]);
      return;
    }
    case 'assent':
      addVote(minuting, minute, subjectToVote(desk, minute), at);
      return;
    case 'arrives':
    case 'leaves': {
      const person = desk.attendances.find(({ id }) => id === meant.attendance);
      const when = meant.time === null ? at : atTime(at, meant.time);
      if (person) (meant.kind === 'arrives' ? arrives : leaves)(minuting, person, when);
      return;
    }
    case 'ask':
      addAsk(minuting, minute, meant.text);
      return;
    case 'clause':
      addClause(minuting, minute, meant.text);
      return;
    case 'motion':
      addMotion(minuting, minute, meant.text);
      return;
  }
}
