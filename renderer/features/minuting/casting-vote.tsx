import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { Vote } from '../../../shared/domain/vote.ts';
import { sameId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { KeyedChoice } from './keyed-choice.tsx';
import { entriesOf } from './minute-rows.ts';
import { resultOf } from './outcomes.ts';
import { presiderOf } from './presider.ts';

type Casting = 'for' | 'against' | 'declined';

const choices = [
  { value: 'for', label: 'For' },
  { value: 'against', label: 'Against' },
  { value: 'declined', label: 'Not given' },
] as const;

/** On equal votes alone: whoever presides may vote a second time, or decline to. */
export function CastingVote({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const isTie = useRecord((desk) => {
    const { result, for: ayes, against } = resultOf(desk, vote);
    return result === 'tie' || (ayes !== null && ayes === against);
  });
  const presider = useRecord(presiderOf);
  const given = useRecord((desk): Casting | null => {
    const entry = entriesOf(desk, vote.id).find(({ role }) => role === 'casting');
    if (entry?.option === 'for' || entry?.option === 'against') return entry.option;
    return vote.castingDeclined === 1 ? 'declined' : null;
  });
  if (!isTie) return null;
  const choose = (casting: Casting) => {
    const { desk } = minuting.store.getState();
    if (desk === null) return;
    const known = entriesOf(desk, vote.id).filter(({ role }) => role === 'casting');
    const declined = settingRow('vote', vote.id, {
      castingDeclined: casting === 'declined' ? 1 : 0,
    });
    const [first, ...others] = known;
    if (casting === 'declined' || presider === null) {
      const gone = known.map(({ id }) => ({ noun: 'voteEntry' as const, id }));
      minuting.write('Casting vote', [declined], gone);
      return;
    }
    const id = first?.id ?? sameId('voteEntry', vote.id, 'casting');
    const entry = settingRow('voteEntry', id, {
      ...{ record: desk.record.id, vote: vote.id, attendance: presider.id },
      ...{ option: casting, role: 'casting' as const },
    });
    const gone = others.map(({ id }) => ({ noun: 'voteEntry' as const, id }));
    minuting.write('Casting vote', [declined, entry], gone);
  };
  const who = presider ? `${attendeeName(presider)}, presiding` : 'whoever presides';
  return (
    <KeyedChoice
      label={`Casting vote of ${who}`}
      choices={presider ? choices : choices.slice(2)}
      value={given}
      onChange={choose}
    />
  );
}
