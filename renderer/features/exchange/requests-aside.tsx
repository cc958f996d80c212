import type { JoinRequest } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { clockWords } from '../../app/shared-words.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { refusals } from './exchange-words.ts';

export const nameOnRequest = ({ name }: JoinRequest): string => name || 'Somebody without a name';

/** Requests that the clerk here does not want to see, folded away. Any of them can come back. */
export function RequestsAside({ requests }: { requests: readonly JoinRequest[] }) {
  const { now } = useApp();
  return (
    <Details summary={`Requests put aside: ${requests.length}`}>
      <div className="stack">
        <p className="readable">
          None of these laptops is in the group. They are off the list on this laptop alone; another
          clerk may still see them.
        </p>
        <ul className="plain-list stack">
          {requests.map((request) => (
            <li key={request.request} className="row">
              <span>
                {nameOnRequest(request)}, asked {clockWords(request.askedAt, now())}
              </span>
              <PutAside request={request} isAside={false} />
            </li>
          ))}
        </ul>
      </div>
    </Details>
  );
}

interface PutAsideProps {
  request: JoinRequest;
  /** What it does: takes the request off the list, or puts it back. */
  isAside: boolean;
}

/** Lets nobody in and keeps nobody out, so that it is not asked twice. */
export function PutAside({ request: { request, ...rest }, isAside }: PutAsideProps) {
  const { client, announcer } = useApp();
  const { problem, isBusy, run } = useRefusableDeed(refusals);
  const name = nameOnRequest({ request, ...rest });
  const put = async () => {
    const done = await run(() => client.call('exchange.putAside', { request, isAside }));
    if (done === null) return;
    announcer.say(
      isAside
        ? `The request of ${name} is put aside. It stands under “Requests put aside”.`
        : `The request of ${name} is on the list again.`,
    );
  };
  return (
    <>
      <Button isDisabled={isBusy} onPress={() => void put()}>
        {isAside ? 'Put the request aside' : 'Back on the list'}
      </Button>
      {problem && <p className="field-error">{problem}</p>}
    </>
  );
}
