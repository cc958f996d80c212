import { LogOut } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Status } from '../../ui/status.tsx';
import { useTakingFocus } from '../../ui/use-taking-focus.ts';
import { refusals } from './exchange-words.ts';

/** The way out for every member: a laptop that somebody else gets, a person who is in the committee no more. */
export function LeaveGroup({ state }: { state: ExchangeState }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="stack" aria-labelledby="leave-group">
      <h2 id="leave-group">Leave this group</h2>
      {isOnlyClerk(state) ? (
        <p className="readable">
          This is the only clerk’s laptop: without it nobody could be let in any more, or removed.
          To leave, make somebody else a clerk first, under “People”. If nobody else needs the group
          any more, remove the other laptops there.
        </p>
      ) : (
        <>
          <p className="readable">
            If somebody else gets this laptop, or you are in the committee no more. What you have
            written stays with the others, and on this laptop. To go on in another folder, nobody
            has to leave: add that folder above, under “Folders”, on every laptop.
          </p>
          <p>
            <Button icon={LogOut} onPress={() => setIsAsking(true)}>
              Leave this group…
            </Button>
          </p>
          <Dialog
            title={`Leave ${state.groupName || 'this group'}?`}
            isOpen={isAsking}
            onClose={() => setIsAsking(false)}
          >
            <Leaving state={state} onClose={() => setIsAsking(false)} />
          </Dialog>
        </>
      )}
    </section>
  );
}

const others = ({ members }: ExchangeState) =>
  members.filter(({ removed, isMe }) => !removed && !isMe);

const isOnlyClerk = (state: ExchangeState): boolean =>
  state.isAdmin && others(state).length > 0 && others(state).every(({ role }) => role !== 'clerk');

function Leaving({ state, onClose }: { state: ExchangeState; onClose: () => void }) {
  const { client, announcer } = useApp();
  const deed = useRefusableDeed(refusals);
  const leave = async () => {
    const done = await deed.run(() => client.call('exchange.leave', {}));
    if (done !== null)
      announcer.say('This laptop has left the group. All that was on it is still here.');
  };
  return (
    <>
      <p>
        This laptop sends nothing more and gets nothing more, and forgets the folder. What others
        wrote and has not arrived here by now does not arrive.
      </p>
      <p>
        <strong>Everything that is on this laptop stays on it</strong>, private business as well:
        whoever uses it after you can read it.
      </p>
      <NotSent state={state} />
      <p>{whoIsTold(state)} To come back, ask anew: a clerk lets you in with six new words.</p>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <div className="row">
        <Button look="main" isDisabled={deed.isBusy} onPress={() => void leave()}>
          Leave the group
        </Button>
        <Button onPress={onClose}>Stay in it</Button>
        <Status>{deed.isBusy && 'Leaving… This takes a few seconds.'}</Status>
      </div>
    </>
  );
}

function whoIsTold(state: ExchangeState): string {
  if (others(state).length === 0) return 'Nobody else is in the group.';
  return state.isAdmin
    ? 'The others see that this laptop has left, if the folder is there just now. If it is not, tell another clerk, who removes this laptop from the list.'
    : 'The others are not told. Please tell your clerk, who removes this laptop from the list.';
}

/** Nothing that somebody wrote is to stay behind without a word. */
function NotSent({ state: { unsent } }: { state: ExchangeState }) {
  const { client } = useApp();
  const deed = useRefusableDeed(refusals);
  const [isTried, setIsTried] = useState(false);
  // the button that had the focus is gone then
  const told = useRef<HTMLParagraphElement>(null);
  useTakingFocus(told, unsent === 0 && isTried);
  if (unsent === 0 && !isTried) return null;
  if (unsent === 0)
    return (
      <p ref={told} tabIndex={-1}>
        Everything you wrote has left this laptop now.
      </p>
    );
  const send = async () => {
    await deed.run(() => client.call('exchange.now', { mailbox: null }));
    setIsTried(true);
  };
  return (
    <>
      <p>
        <strong>
          {counted(unsent, 'change')} of yours {unsent === 1 ? 'has' : 'have'} not gone out.
        </strong>{' '}
        If you leave now, this group does not get {unsent === 1 ? 'it' : 'them'}: the group that you
        begin, or are let into, next does.
      </p>
      <div className="row">
        <Button isDisabled={deed.isBusy} onPress={() => void send()}>
          Send {unsent === 1 ? 'it' : 'them'} first
        </Button>
        <Status>
          {isTried &&
            'Sending… If this stays as it is, the folder cannot be reached: look under “How it stands”.'}
        </Status>
      </div>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
    </>
  );
}
