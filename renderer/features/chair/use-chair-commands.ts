import { useEffect } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { Stage } from './chair-desk.tsx';
import { chairKeys } from './chair-keys.ts';

interface ChairActs {
  view: ChairView;
  show: (stage: Stage) => void;
  sayTime: () => void;
}

/** What the chair's view does stands in the command box as well, and two deeds have keys that work from anywhere. */
export function useChairCommands(acts: ChairActs): void {
  const { screenCommands, client, announcer } = useApp();
  const act = useAct();
  const latest = useLatest(acts);
  useEffect(() => {
    const speaker = () => {
      const { view } = latest();
      const next = nextSpeaker(view);
      if (next === null) return announcer.say('Nobody waits to speak.');
      const input = { meeting: view.meeting.id, id: next.id, state: 'speaking' } as const;
      void act(() => client.call('chair.setSpeaker', input)).then((refused) => {
        if (refused === null) announcer.say(`${next.name} speaks.`);
      });
    };
    const deeds = { speaker, time: () => latest().sayTime() };
    const stop = screenCommands.offer([
      { id: 'chair time', label: 'Say the time used', note: 'Alt + T', run: deeds.time },
      { id: 'chair speaker', label: 'Next speaker', note: 'Alt + N', run: deeds.speaker },
      { id: 'chair before', label: 'Before the meeting', run: () => latest().show('before') },
      { id: 'chair during', label: 'During the meeting', run: () => latest().show('during') },
      { id: 'chair after', label: 'After the meeting', run: () => latest().show('after') },
    ]);
    const pressed = (event: KeyboardEvent) => {
      const isOwn = event.altKey && !event.ctrlKey && !event.metaKey && !event.defaultPrevented;
      // by its place: Option and N make a letter with an accent on some keyboards
      const deed = isOwn ? chairKeys.find(({ code }) => code === event.code)?.act : undefined;
      if (deed === undefined || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      deeds[deed]();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      stop();
      window.removeEventListener('keydown', pressed);
    };
  }, [screenCommands, client, announcer, act, latest]);
}

/** Who is first among those who wait, on the item in hand. */
function nextSpeaker({ record, lines, speakers }: ChairView) {
  const minute = lines.find(({ id }) => id === record?.inHand)?.minute ?? null;
  return speakers.find((one) => one.minute === minute && one.state === 'waiting') ?? null;
}
