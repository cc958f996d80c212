import { useEffect } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { Stage } from './chair-desk.tsx';

interface ChairActs {
  view: ChairView;
  show: (stage: Stage) => void;
  sayTime: () => void;
}

/** What the chair's view does stands in the command box as well. */
export function useChairCommands(acts: ChairActs): void {
  const { screenCommands, client, announcer } = useApp();
  const act = useAct();
  const latest = useLatest(acts);
  useEffect(
    () =>
      screenCommands.offer([
        { id: 'chair time', label: 'Say the time used', run: () => latest().sayTime() },
        {
          id: 'chair speaker',
          label: 'Next speaker',
          run: () => {
            const { view } = latest();
            const next = nextSpeaker(view);
            if (next === null) return announcer.say('Nobody waits to speak.');
            const input = { meeting: view.meeting.id, id: next.id, state: 'speaking' } as const;
            void act(() => client.call('chair.setSpeaker', input)).then((refused) => {
              if (refused === null) announcer.say(`${next.name} speaks.`);
            });
          },
        },
        { id: 'chair before', label: 'Before the meeting', run: () => latest().show('before') },
        { id: 'chair during', label: 'During the meeting', run: () => latest().show('during') },
        { id: 'chair after', label: 'After the meeting', run: () => latest().show('after') },
      ]),
    [screenCommands, client, announcer, act, latest],
  );
}

/** Who is first among those who wait, on the item in hand. */
function nextSpeaker({ record, lines, speakers }: ChairView) {
  const minute = lines.find(({ id }) => id === record?.inHand)?.minute ?? null;
  return speakers.find((one) => one.minute === minute && one.state === 'waiting') ?? null;
}
