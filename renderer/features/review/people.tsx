import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { AddMember } from './add-member.tsx';
import { Groups, type Means } from './groups.tsx';
import type { ReviewParts } from './review-groups.ts';
import { useTakenOff } from './taken-off.tsx';

interface PeopleProps extends Means {
  detail: MeetingDetail;
  people: ReviewParts['people'];
}

/** Everybody on the list of this meeting; people can be put on it and taken off. */
export function People({ detail, people, ...means }: PeopleProps) {
  const { notice, takenOff } = useTakenOff('people', people);
  return (
    <>
      {notice}
      {people.length === 0 && <p>No members were found on the front sheet.</p>}
      {people.map((person) => (
        <div key={person.id} className="stack">
          <Groups groups={[person]} {...means} />
          <TakeOff person={person} review={means.review} onDone={() => takenOff(person)} />
        </div>
      ))}
      <AddMember meeting={detail.meeting.id} review={means.review} />
    </>
  );
}

interface TakeOffProps extends Pick<Means, 'review'> {
  person: PeopleProps['people'][number];
  onDone: () => void;
}

function TakeOff({ person, review, onDone }: TakeOffProps) {
  const { problem, run } = useDeed();
  const remove = () => run(() => review.removeMember(person.id), onDone);
  return (
    <div>
      {problem && <p className="field-error">{problem}</p>}
      <Button onPress={remove} aria-label={`Take off the list: ${person.heading}`}>
        Take off the list
      </Button>
    </div>
  );
}
