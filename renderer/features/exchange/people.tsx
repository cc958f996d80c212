import { useRef } from 'react';
import type { ExchangeState, GroupMember } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { clockWords } from '../../app/shared-words.ts';
import { Details } from '../../ui/details.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useCommitteeNames } from './committee-ticks.tsx';
import { roleName } from './exchange-words.ts';
import { MemberChanges } from './member-changes.tsx';

/** Everybody whose laptop belongs to the group. */
export function People({ state }: { state: ExchangeState }) {
  const members = state.members.filter(({ removed }) => !removed);
  const gone = state.members.filter(({ removed }) => removed);
  const section = useRef<HTMLElement>(null);
  // a laptop that is removed takes the button with it that removed it
  useKeptFocus(section, members.map(({ device }) => device).join());
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="group-people">
      <h2 id="group-people">People</h2>
      <p className="readable">
        Each laptop stands on its own. Only those here can read what is in the folder. Two clerks
        are better than one: if the only clerk’s laptop is lost, nobody can be let in any more.
      </p>
      <ul className="plain-list places">
        {members.map((member) => (
          <li key={member.device}>
            <MemberCard member={member} isAdmin={state.isAdmin} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <Details summary={`Removed laptops: ${gone.length}`}>
          <ul>
            {gone.map(({ device, name }) => (
              <li key={device}>{name || 'Without a name'}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function MemberCard({ member, isAdmin }: { member: GroupMember; isAdmin: boolean }) {
  const { now } = useApp();
  const committees = useCommitteeNames();
  const { name, role, isMe, privateOf, lastHeardAt } = member;
  const known = committees.filter(({ id }) => privateOf.includes(id)).map((one) => one.name);
  const heard =
    lastHeardAt === null
      ? 'It has sent nothing of its own yet'
      : `Last heard of ${clockWords(lastHeardAt, now())}`;
  return (
    <article className="place-card stack" aria-label={name}>
      <h3>
        {name || 'Without a name'}
        {isMe && ' (this laptop)'}
      </h3>
      <p>
        {[
          `In the group as ${roleName[role]}`,
          ...(isMe ? [] : [heard]),
          ...(known.length > 0 ? [`reads the private business of ${known.join(', ')}`] : []),
        ].join(' · ')}
        .
      </p>
      {isAdmin && !isMe && (
        <Details summary={`Change or remove ${name}…`}>
          <MemberChanges member={member} />
        </Details>
      )}
    </article>
  );
}
