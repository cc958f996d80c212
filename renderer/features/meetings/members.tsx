import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { personName, roleWords } from '../../app/person-words.ts';
import { addressOf } from '../../app/route.ts';

/** Who sits on the committee for this meeting, and as what. */
export function Members({ membership }: Pick<MeetingDetail, 'membership'>) {
  if (membership.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members" tabIndex={-1}>
        Members
      </h2>
      <ul className="plain-list">
        {membership.map(({ id, person, role, post }) => (
          <li key={id}>
            <a href={addressOf({ screen: 'people', person: person.id })}>{personName(person)}</a>
            {role !== 'member' && ` (${roleWords[role]})`}
            {post && `, ${post}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
