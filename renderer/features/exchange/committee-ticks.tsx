import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { useQuery } from '../../app/use-query.ts';
import { TickBox } from '../../ui/tick-box.tsx';

interface CommitteeTicksProps {
  /** Ids of the committees ticked. */
  ticked: readonly string[];
  onChange: (committee: string, isTicked: boolean) => void;
  /** Whose private business it is about: "S Deputy". */
  name: string;
  role: GroupRole;
}

/** Names of committees by id, as this laptop knows them. */
export function useCommitteeNames(): readonly { id: string; name: string }[] {
  const { client } = useApp();
  const { value } = useQuery('committees', () =>
    createQuery(client, ['committees.changed'], () => client.call('committees.list', {})),
  );
  return (value ?? []).map(({ id, name }) => ({ id, name: name || 'Committee without a name' }));
}

/** Which committees' private business somebody may read. */
export function CommitteeTicks({ ticked, onChange, name, role }: CommitteeTicksProps) {
  const committees = useCommitteeNames();
  if (role === 'clerk')
    return <p className="readable">A clerk reads the private business of every committee.</p>;
  if (committees.length === 0)
    return <p className="quiet">There is no committee yet. The first pack names one.</p>;
  return (
    <fieldset className="field">
      <legend className="field-label">{name} may read the private business of</legend>
      {committees.map((committee) => (
        <TickBox
          key={committee.id}
          isTicked={ticked.includes(committee.id)}
          onChange={(isTicked) => onChange(committee.id, isTicked)}
        >
          {committee.name}
        </TickBox>
      ))}
    </fieldset>
  );
}
