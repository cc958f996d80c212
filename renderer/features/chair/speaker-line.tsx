import { ArrowDown, ArrowUp, Mic } from 'lucide-react';
import type { Speaker, SpeakerState } from '../../../shared/domain/speaker.ts';
import { Button } from '../../ui/button.tsx';

interface SpeakerLineProps {
  speaker: Speaker;
  /** Among those who wait, from 1. */
  place?: number;
  isOpen: boolean;
  onSet: (speaker: Speaker, state: SpeakerState) => void;
  onMove?: (speaker: Speaker, by: 1 | -1) => void;
}

/** One name and what can be done with it; a longer name for each button says whose it is. */
export function SpeakerLine({ speaker, place, isOpen, onSet, onMove }: SpeakerLineProps) {
  const { name, state } = speaker;
  const set = (to: SpeakerState, words: string) => (
    <Button
      key={to}
      aria-label={`${words}: ${name}`}
      look={to === 'speaking' ? 'main' : 'plain'}
      onPress={() => onSet(speaker, to)}
    >
      {words}
    </Button>
  );
  return (
    <div className={`speaker speaker-${state}`}>
      <span className="speaker-name">
        {place !== undefined && `${place}. `}
        {state === 'speaking' && <Mic aria-hidden="true" size="0.9em" />}
        {name}
        {state === 'speaking' && <span className="speaker-state"> speaks now</span>}
        {state === 'spoken' && <span className="speaker-state"> has spoken</span>}
        {state === 'withdrawn' && <span className="speaker-state"> withdrew</span>}
      </span>
      {isOpen && (
        <span className="speaker-deeds">
          {state === 'waiting' && set('speaking', 'Now speaking')}
          {state === 'speaking' && set('spoken', 'Has spoken')}
          {onMove && (
            <>
              <Button
                icon={ArrowUp}
                aria-label={`Up: ${name}`}
                aria-keyshortcuts="Alt+ArrowUp"
                onPress={() => onMove(speaker, -1)}
              >
                Up
              </Button>
              <Button
                icon={ArrowDown}
                aria-label={`Down: ${name}`}
                aria-keyshortcuts="Alt+ArrowDown"
                onPress={() => onMove(speaker, 1)}
              >
                Down
              </Button>
            </>
          )}
          {state === 'waiting' && set('withdrawn', 'Withdraw')}
          {(state === 'spoken' || state === 'withdrawn') && set('waiting', 'Back on the list')}
        </span>
      )}
    </div>
  );
}
