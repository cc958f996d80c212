import { useContext, useMemo } from 'react';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { deskMoment } from '../../app/meeting-moment.ts';
import { newId } from '../../app/new-id.ts';
import { codeOf } from '../../app/query-store.ts';
import { type Minuting, useMinuting } from '../../app/record.ts';
import { type Desk, type Editing, useDesk } from './desk.ts';
import {
  addAmendment,
  addAsk,
  addClauses,
  addMotion,
  addVote,
  deskOf,
  openMotion,
  subjectToVote,
} from './desk-acts.ts';
import type { DeskVerb } from './desk-keys.ts';
import { WritesMinutesContext } from './is-written.ts';
import { minutesInOrder, shownMinutes } from './minute-rows.ts';
import { chainOf } from './outcomes.ts';

/** What the keys, the buttons, the shorthand line and the command box all do. */
export interface Acts {
  do(verb: DeskVerb): void;
  /** Goes on in the agenda; `take` puts the item in hand once somebody stays or writes there. */
  step(by: 1 | -1, take: boolean): void;
  take(minute: string): void;
  /** The moment as the record is told it. */
  at(): string;
  /** Something that the backend does by rule; a refusal is told, and answered as false. */
  run(deed: () => Promise<unknown>, done?: string): Promise<boolean>;
  /** The same from a panel, which is closed once it is done; one that was opened meanwhile stays open. */
  finish(deed: () => Promise<unknown>, done: string): Promise<boolean>;
}

export function useActs(): Acts {
  const { client, announcer, now } = useApp();
  const minuting = useMinuting();
  const desk = useDesk();
  const isWriter = useContext(WritesMinutesContext);
  return useMemo(() => {
    const at = () => deskMoment(now(), deskOf(minuting).meeting.date);
    const run: Acts['run'] = async (deed, done) => {
      try {
        await minuting.run(deed);
        if (done !== undefined) desk.tell(done);
        return true;
      } catch (problem) {
        const sentence = callErrorSentence(codeOf(problem));
        desk.tell(sentence);
        announcer.warn(sentence);
        return false;
      }
    };
    const finish: Acts['finish'] = async (deed, done) => {
      const { editing } = desk.store.getState();
      const isDone = await run(deed, done);
      if (isDone && desk.store.getState().editing === editing) desk.back();
      return isDone;
    };
    const putInHand = (minute: string, at: string) => {
      const { meeting } = minuting;
      const { state } = deskOf(minuting).record;
      if (isWriter && state === 'live')
        void run(() => client.call('record.take', { meeting, minute, at }));
    };
    const take = (minute: string) => {
      desk.show(minute, true);
      putInHand(minute, at());
    };
    const acts: Acts = {
      at,
      run,
      finish,
      take,
      do: (verb) => {
        desk.stay.now();
        if (isWriter || verb === 'readBack') act(verb, minuting, desk, at());
        else desk.tell('You may read these minutes; the clerk writes them.');
      },
      step: (by, isTaken) => {
        const { minute } = desk.store.getState();
        const minutes = minutesInOrder(shownMinutes(deskOf(minuting)));
        const next = minutes[minutes.findIndex(({ id }) => id === minute) + by];
        if (next !== undefined) {
          desk.show(next.id, true);
          const come = at();
          // items passed over on the way to a later one are not taken: the order of the record would be wrong
          if (isTaken) desk.stay.come(() => putInHand(next.id, come));
        }
        desk.tell(next?.title ?? (by > 0 ? 'The last item.' : 'The first item.'));
      },
    };
    return acts;
  }, [client, announcer, now, minuting, desk, isWriter]);
}

const panels: Partial<Record<DeskVerb, 'attendance' | 'exclusion' | 'closing'>> = {
  attendance: 'attendance',
  exclusion: 'exclusion',
  closing: 'closing',
};

function act(verb: DeskVerb, minuting: Minuting, desk: Desk, at: string): void {
  const { minute, editing } = desk.store.getState();
  const panel = panels[verb];
  if (verb !== 'readBack' && !isBeingWritten(deskOf(minuting).record.state))
    desk.tell(
      'These minutes are issued: they are changed by a correction, under “As they will print”.',
    );
  else if (panel) desk.edit(editing?.kind === panel ? null : { kind: panel });
  else if (minute !== null && verb === 'readBack') desk.readBack(true);
  else if (minute !== null) desk.edit(begun(verb, minuting, minute, at));
}

/** A new row of the minute, open to be filled in; for a motion that is before the meeting, an amendment. */
function begun(verb: DeskVerb, minuting: Minuting, minute: string, at: string): Editing | null {
  const record = deskOf(minuting);
  switch (verb) {
    case 'declaration':
      return { kind: 'declaration', id: newId() };
    case 'motion': {
      const open = openMotion(record, minute);
      if (open === null) return { kind: 'motion', id: addMotion(minuting, minute) };
      const { text } = chainOf(record, minute, open);
      return { kind: 'amendment', id: addAmendment(minuting, open, text) };
    }
    case 'vote':
      return {
        kind: 'vote',
        id: addVote(minuting, minute, subjectToVote(record, minute), at),
      };
    case 'resolution':
      return { kind: 'clause', id: addClauses(minuting, minute) };
    case 'ask':
      return { kind: 'ask', id: addAsk(minuting, minute) };
    case 'attendance':
    case 'exclusion':
    case 'closing':
    case 'readBack':
      return null;
  }
}
