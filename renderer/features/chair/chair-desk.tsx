import { Check, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import type { RecordState } from '../../../shared/domain/meeting-record.ts';
import { useApp } from '../../app/app-context.ts';
import { whenWords } from '../../app/meeting-words.ts';
import { meetingAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AfterMeeting } from './after-meeting.tsx';
import { BeforeMeeting } from './before-meeting.tsx';
import { clockWords, lineWords } from './chair-words.ts';
import { DuringMeeting } from './during-meeting.tsx';
import { useChairCommands } from './use-chair-commands.ts';
import { useOrder } from './use-order.ts';

export type Stage = 'before' | 'during' | 'after';

const stages: readonly { stage: Stage; label: string }[] = [
  { stage: 'before', label: 'Before' },
  { stage: 'during', label: 'During' },
  { stage: 'after', label: 'After' },
];

/** The part that fits how far the meeting is. */
function stageOf(state: RecordState | null): Stage {
  if (state === null || state === 'skeleton') return 'before';
  return state === 'live' ? 'during' : 'after';
}

interface ChairDeskProps {
  view: ChairView;
  /** The last question was not answered: what stands here may be old. */
  isStale: boolean;
}

/** One of three parts, which follows the meeting until somebody looks at another one. */
export function ChairDesk({ view, isStale }: ChairDeskProps) {
  const { announcer } = useApp();
  const order = useOrder(view);
  const current = stageOf(view.record?.state ?? null);
  const [chosen, setChosen] = useState({ stage: current, during: current });
  // a meeting that is opened or closed brings its part into sight
  const stage = chosen.during === current ? chosen.stage : current;
  const show = (wanted: Stage) => setChosen({ stage: wanted, during: current });
  const sayTime = () => announcer.say(clockWords(view, order));
  useChairCommands({ view, show, sayTime });
  useItemTaken(view);
  const { meeting } = view;
  return (
    <div className="chair" data-stage={stage}>
      <Screen
        wide
        title="The chair’s view"
        above={`${meeting.committeeName}, ${whenWords(meeting.date, meeting.time)}`}
        actions={
          <>
            <fieldset className="chair-stages">
              <legend className="visually-hidden">Part of the meeting</legend>
              {stages.map((one) => (
                <button
                  key={one.stage}
                  type="button"
                  className="button chair-stage"
                  aria-pressed={one.stage === stage}
                  onClick={() => show(one.stage)}
                >
                  {one.stage === stage && <Check aria-hidden="true" size="1.1em" />}
                  {one.label}
                </button>
              ))}
            </fieldset>
            {stage === 'during' && (
              <Button icon={Volume2} onPress={sayTime}>
                Say the time
              </Button>
            )}
            <a className="button" href={meetingAddress(meeting.id)}>
              Meeting
            </a>
          </>
        }
      >
        {isStale && (
          <Notice kind="look">
            <p>What stands here may be old: Moothall was not answered. It asks again by itself.</p>
          </Notice>
        )}
        {meeting.status === 'cancelled' && (
          <Notice kind="look">
            <p>This meeting is cancelled.</p>
          </Notice>
        )}
        {stage === 'before' && <BeforeMeeting view={view} order={order} />}
        {stage === 'during' && <DuringMeeting view={view} order={order} />}
        {stage === 'after' && <AfterMeeting view={view} order={order} />}
      </Screen>
    </div>
  );
}

/** Says which item the clerk took, once and politely; the clock itself says nothing unasked. */
function useItemTaken({ record, lines }: ChairView): void {
  const { announcer } = useApp();
  const inHand = record?.state === 'live' ? record.inHand : null;
  const words = lines.find(({ id }) => id === inHand);
  const last = useRef(inHand);
  useEffect(() => {
    if (last.current === inHand) return;
    last.current = inHand;
    if (words !== undefined) announcer.say(`In hand: ${lineWords(words)}.`);
  }, [announcer, inHand, words]);
}
