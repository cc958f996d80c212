import { FolderSync, RefreshCw, ShieldCheck, Trash2, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MailboxState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { clockWords } from '../../app/shared-words.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Status } from '../../ui/status.tsx';
import { canRefill, many, paceWords, problemSentence, refusals } from './exchange-words.ts';

interface PlaceCardProps {
  mailbox: MailboxState;
  /** Nothing of mine goes in before I am in the group. */
  isIn: boolean;
  /** No other folder is on the list. */
  isOnly: boolean;
}

/** One folder: where it is, how it stands, and what to do where something is in the way. */
export function PlaceCard({ mailbox, isIn, isOnly }: PlaceCardProps) {
  const { client, now, announcer } = useApp();
  const { id, name, place, lastExchangeAt, unreadable, busy, pace, problem } = mailbox;
  const deed = useRefusableDeed(refusals);
  const [isRemoving, setIsRemoving] = useState(false);
  const [putBack, setPutBack] = useState<'asked' | 'done' | null>(null);
  if (putBack === 'asked' && problem === null) setPutBack('done');
  const told = useRef<HTMLDivElement>(null);
  const [underWay, setUnderWay] = useState({ words: '', since: lastExchangeAt });
  /** Stands until the exchange that was asked for is done; a place in trouble may never come to it. */
  const tell = (words: string) =>
    problem === null ? setUnderWay({ words, since: lastExchangeAt }) : announcer.say(words);
  const exchange = async () => {
    const begun = await deed.run(() => client.call('exchange.now', { mailbox: id }));
    if (begun !== null) tell(`Exchanging with ${name}…`);
  };
  const scan = async () => {
    const begun = await deed.run(() => client.call('exchange.scan', { mailbox: id }));
    if (begun !== null) tell(`Reading every file in ${name} again… You can go on working.`);
  };
  const refill = async () => {
    const begun = await deed.run(() => client.call('exchange.refill', { mailbox: id }));
    if (begun === null) return;
    setPutBack('asked');
    // the button that was pressed goes with what it mends
    told.current?.focus();
  };
  return (
    <article className="place-card stack" aria-label={name}>
      <h3>
        <FolderSync aria-hidden="true" size="1.1em" /> {name}
      </h3>
      <p className="place-path">{place}</p>
      {problem !== null && (
        <Notice kind={canRefill(mailbox) ? 'look' : 'wrong'}>
          <p>{problemSentence(mailbox)}</p>
          {canRefill(mailbox) && (
            <>
              <p>Put them back? This laptop has all of them.</p>
              <p>
                <Button look="main" icon={Undo2} onPress={() => void refill()}>
                  Put them back
                </Button>
              </p>
            </>
          )}
        </Notice>
      )}
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <div ref={told} tabIndex={-1}>
        <Status>
          {underWay.since === lastExchangeAt && problem === null && underWay.words}
          {putBack === 'asked' && 'The files are being put back…'}
          {putBack === 'done' && problem === null && 'The files are put back.'}
        </Status>
        <p>
          {[
            lastExchangeAt === null
              ? 'Not exchanged yet'
              : `Last exchange ${clockWords(lastExchangeAt, now())}`,
            isIn ? standsWords(mailbox) : 'nothing of yours is in it yet',
            paceWords[pace].toLowerCase(),
          ]
            .filter(Boolean)
            .join(' · ')}
          .
        </p>
      </div>
      {busy !== null && (
        <Progress
          label={`Exchange with ${name}`}
          value={busy.done}
          most={busy.of}
          words={`${busy.what === 'reading' ? 'Reading' : 'Writing'}: ${many(busy.done)} of ${many(busy.of)} files. You can go on working.`}
        />
      )}
      {unreadable.length > 0 && <Unreadable files={unreadable} />}
      <div className="row">
        <Button
          icon={RefreshCw}
          isDisabled={deed.isBusy}
          aria-label={`Exchange now with ${name}`}
          onPress={() => void exchange()}
        >
          Exchange now
        </Button>
        <Button
          icon={ShieldCheck}
          look="quiet"
          isDisabled={deed.isBusy}
          aria-label={`Check every file in ${name}`}
          onPress={() => void scan()}
        >
          Check every file
        </Button>
        <Button
          icon={Trash2}
          look="quiet"
          aria-label={`Take off the list… (${name})`}
          onPress={() => setIsRemoving(true)}
        >
          Take off the list…
        </Button>
      </div>
      <Dialog
        title={`Take “${name}” off the list?`}
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
      >
        <RemovePlace mailbox={mailbox} isOnly={isOnly} onClose={() => setIsRemoving(false)} />
      </Dialog>
    </article>
  );
}

/** "" of a folder that has lost files: whose they were is not known. */
function standsWords(mailbox: MailboxState): string {
  if (mailbox.unsent > 0) return `${counted(mailbox.unsent, 'change')} still to go`;
  return canRefill(mailbox) ? '' : 'all of yours is in it';
}

function Unreadable({ files }: { files: MailboxState['unreadable'] }) {
  const { now } = useApp();
  return (
    <Details summary={`${counted(files.length, 'file')} not whole yet`}>
      <p className="readable">
        These files are there but cannot be read whole. Mostly they are still on their way. They are
        tried again by themselves, and whoever wrote them sends them again if they stay like this.
      </p>
      <ul className="unreadable">
        {files.map(({ name, since }) => (
          <li key={name}>
            <code>{name}</code>, since {clockWords(since, now())}
          </li>
        ))}
      </ul>
    </Details>
  );
}

interface RemovePlaceProps {
  mailbox: MailboxState;
  isOnly: boolean;
  onClose: () => void;
}

function RemovePlace({ mailbox, isOnly, onClose }: RemovePlaceProps) {
  const { client } = useApp();
  const deed = useRefusableDeed(refusals);
  const remove = async () => {
    const done = await deed.run(() => client.call('exchange.removePlace', { mailbox: mailbox.id }));
    if (done !== null) onClose();
  };
  return (
    <>
      <p>
        This laptop no longer exchanges with it. Nothing in the folder is taken away, and nothing on
        this laptop. You can add it again at any time.
        {mailbox.unsent > 0 &&
          ` ${counted(mailbox.unsent, 'change')} of yours would not reach the others through it.`}
        {isOnly &&
          ' It is the only folder on the list: nothing is sent and nothing arrives until you add one.'}
      </p>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <div className="row">
        <Button look="main" isDisabled={deed.isBusy} onPress={() => void remove()}>
          Take it off the list
        </Button>
        <Button onPress={onClose}>Keep it</Button>
      </div>
    </>
  );
}
