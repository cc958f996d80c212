import { RefreshCw } from 'lucide-react';
import type { PublishTrouble, ToBePublished } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { addressOf } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { publishTroubles } from './publish-words.ts';

const acts: Readonly<Record<ToBePublished['as'], string>> = {
  issued: 'issued draft',
  approved: 'approved minutes',
  signed: 'signed minutes',
};

/** What the minutes of a meeting still lack in the people's folder, and why. */
export function WaitingToBePublished({ waiting }: { waiting: readonly ToBePublished[] }) {
  const { client } = useApp();
  const { problem, run } = useDeed();
  if (waiting.length === 0) return null;
  const stopped = waiting.filter((one) => one.why !== null);
  return (
    <>
      {waiting.map(({ meeting, folder, as, files, why, sentence }) => (
        <Notice key={`${meeting} ${as}`} kind={why === null ? 'note' : 'look'}>
          <p>
            <a href={addressOf({ screen: 'minutes', meeting, version: null })}>{folder}</a>:{' '}
            {counted(files, 'file')} of the {acts[as]}{' '}
            {why === null ? 'on the way into the folder.' : 'not in the folder yet.'}
          </p>
          {why !== null && <p>{words(why, sentence)}</p>}
        </Notice>
      ))}
      {problem && <p className="field-error">{problem}</p>}
      {stopped.length > 0 && (
        <div>
          <Button
            icon={RefreshCw}
            onPress={() => run(() => client.call('exchange.publishAgain', {}))}
          >
            Try again to publish
          </Button>
        </div>
      )}
    </>
  );
}

const words = (why: PublishTrouble, sentence: string): string =>
  sentence === '' ? publishTroubles[why] : sentence;
