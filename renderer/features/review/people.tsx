import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { AddMember } from './add-member.tsx';
import { focusPart, Groups, type Means } from './groups.tsx';
import type { ReviewParts } from './review-groups.ts';

interface PeopleProps extends Means {
  detail: MeetingDetail;
  people: ReviewParts['people'];
}

/** Everybody on the list of this meeting; people can be put on it and taken off. */
export function People({ detail, people, ...means }: PeopleProps) {
  return (
    <>
      {people.length === 0 && <p>No members were found on the front sheet.</p>}
      {people.map((person) => (
        <div key={person.id} className="stack">
          <Groups groups={[person]} {...means} />
          <TakeOff id={person.id} name={person.heading} review={means.review} />
        </div>
      ))}
      <AddMember meeting={detail.meeting.id} review={means.review} />
    </>
  );
}

interface TakeOffProps extends Pick<Means, 'review'> {
  id: string;
  name: string;
}

function TakeOff({ id, name, review }: TakeOffProps) {
  const { announcer } = useApp();
  const { problem, run } = useDeed();
  const remove = () =>
    run(
      () => review.removeMember(id),
      () => {
        focusPart('people');
        announcer.say(`${name} taken off the list. Undo brings them back.`);
      },
    );
  return (
    <div>
      {problem && <p className="field-error">{problem}</p>}
      <Button onPress={remove} aria-label={`Take off the list: ${name}`}>
        Take off the list
      </Button>
    </div>
  );
}
