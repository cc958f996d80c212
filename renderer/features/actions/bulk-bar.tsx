import { CalendarArrowDown, Check, X } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { ActionFields } from '../../../shared/contract/actions.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { BulkForm, type BulkFormKind } from './bulk-form.tsx';
import type { Picked } from './use-picked.ts';

interface BulkBarProps {
  picked: Picked;
  /** Everybody who has an ask, to be offered by a few letters. */
  owners: readonly string[];
}

const forms: readonly { kind: BulkFormKind; label: string }[] = [
  { kind: 'owner', label: 'Who is to act…' },
  { kind: 'state', label: 'Where it stands…' },
  { kind: 'due', label: 'Due…' },
  { kind: 'report', label: 'Add a report…' },
];

/** The most that is done in one call; more are picked only by hand. */
const mostAtOnce = 500;

/** One thing done to all asks that are picked, each in one step of Undo. */
export function BulkBar({ picked, owners }: BulkBarProps) {
  const { client, announcer, now } = useApp();
  const [open, setOpen] = useState<BulkFormKind | null>(null);
  const deed = useDeed();
  const ids = [...picked.ids];
  const count = counted(ids.length, 'ask');
  const box = useRef<HTMLElement>(null);
  const close = () => {
    const opener = box.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
    setOpen(null);
    opener?.focus();
  };
  const none = () => {
    picked.none();
    box.current?.parentElement?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
  };
  const latest = useLatest({ open, close, none });
  useDomEvent(
    box,
    'keydown',
    useCallback(
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (latest().open === null) latest().none();
        else latest().close();
      },
      [latest],
    ),
  );
  const run = (call: () => Promise<unknown>, done: string, sent?: () => void) =>
    deed.run(call, () => {
      sent?.();
      close();
      announcer.say(`${done} Undo takes this back.`);
    });
  const change = (fields: ActionFields, done: string, sent?: () => void) =>
    run(() => client.call('actions.change', { ids, fields }), done, sent);
  const report = (text: string, sent: () => void) =>
    run(
      () => client.call('actions.report', { ids, on: today(), text, state: null, paper: null }),
      `Reported on ${count}.`,
      sent,
    );
  const today = () => londonDate(now());
  const carry = () =>
    run(
      () => client.call('actions.carry', { ids, on: today() }),
      `${count} put off to the next meeting.`,
    );
  return (
    <section ref={box} className="bulk-bar stack" aria-label="With the asks that are picked">
      <div className="row">
        <strong>{`${count} picked`}</strong>
        <Button look="quiet" icon={X} onPress={none}>
          Pick none
        </Button>
      </div>
      {ids.length > mostAtOnce ? (
        <p>{`At most ${mostAtOnce} can be changed at once. Please pick fewer.`}</p>
      ) : (
        <div className="row">
          {forms.map(({ kind, label }) => (
            <Button
              key={kind}
              aria-expanded={open === kind}
              onPress={() => setOpen(open === kind ? null : kind)}
            >
              {label}
            </Button>
          ))}
          <Button icon={CalendarArrowDown} onPress={carry}>
            To the next meeting
          </Button>
          {picked.rows.some(({ checked }) => checked === 0) && (
            <Button
              icon={Check}
              onPress={() => change({ checked: 1 }, `${count}: looked at, all right.`)}
            >
              Looked at, it is right
            </Button>
          )}
        </div>
      )}
      {open && (
        <BulkForm
          key={open}
          kind={open}
          rows={picked.rows}
          owners={owners}
          onChange={(fields, sent) => change(fields, `${count} changed.`, sent)}
          onReport={report}
        />
      )}
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
    </section>
  );
}
