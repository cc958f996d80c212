import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ExchangeState, JoinRequest } from '../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useApp } from '../../app/app-context.ts';
import { clockWords } from '../../app/shared-words.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { CommitteeTicks } from './committee-ticks.tsx';
import { groupRoles, refusals, roleName } from './exchange-words.ts';
import { nameOnRequest, PutAside, RequestsAside } from './requests-aside.tsx';
import { SixWords } from './six-words.tsx';

/** Laptops that ask to be let in, for a clerk. */
export function Requests({ state }: { state: ExchangeState }) {
  const { requests, requestsAside } = state;
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section, requests.map(({ request }) => request).join());
  if (requests.length + requestsAside.length === 0) return null;
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="requests">
      <h2 id="requests">Waiting to be let in</h2>
      {requests.length === 0 ? (
        <p>Nobody but those whose request was put aside.</p>
      ) : (
        <ul className="plain-list places">
          {requests.map((request) => (
            <li key={request.request}>
              <RequestCard request={request} />
            </li>
          ))}
        </ul>
      )}
      {requestsAside.length > 0 && <RequestsAside requests={requestsAside} />}
    </section>
  );
}

/** Whoever can write to the folder can ask; only the words, compared aloud, say whose laptop it is. */
function RequestCard({ request }: { request: JoinRequest }) {
  const { client, now, announcer } = useApp();
  const { problem, isBusy, run, refuse } = useRefusableDeed(refusals);
  const [isSame, setIsSame] = useState(false);
  const [role, setRole] = useState<GroupRole>(request.wishes);
  const [privateOf, setPrivateOf] = useState<readonly string[]>([]);
  const name = nameOnRequest(request);
  const admit = async () => {
    if (!isSame) {
      refuse('Compare the words first: ask the person to read them to you, then tick the box.');
      return;
    }
    const input = { request: request.request, role, privateOf: [...privateOf] };
    const done = await run(() => client.call('exchange.admit', input));
    if (done === null) return;
    announcer.say(`${name} is in the group.`);
    // the card goes, and the focus with it
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <article className="place-card stack" aria-label={name}>
      <h3>
        <UserPlus aria-hidden="true" size="1.1em" /> {name}
      </h3>
      <p>
        Asks to join as {roleName[request.wishes]}, since {clockWords(request.askedAt, now())}.
      </p>
      <p className="readable">
        Ask {name} to read you six words, by telephone or in the room. They must be these:
      </p>
      <SixWords words={request.words} label={`Six words of ${name}`} />
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <TickBox isTicked={isSame} onChange={setIsSame}>
        The words are the same
      </TickBox>
      <p className="readable">
        If they differ, do not let this laptop in: somebody else is asking. Tell whoever looks after
        the folder.
      </p>
      <Choices label={`${name} comes in as`} choices={groupRoles} value={role} onChange={setRole} />
      <CommitteeTicks
        name={name}
        role={role}
        ticked={privateOf}
        onChange={(committee, isTicked) =>
          setPrivateOf(
            isTicked ? [...privateOf, committee] : privateOf.filter((one) => one !== committee),
          )
        }
      />
      <div className="row">
        <Button look="main" icon={UserPlus} isDisabled={isBusy} onPress={() => void admit()}>
          Let {name} in
        </Button>
        <PutAside request={request} isAside />
      </div>
    </article>
  );
}
