import { ChevronLeft, ChevronRight, Pause, Play, Square } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ReadAloud } from './read-aloud.ts';
import { ToolButton } from './tool-button.tsx';

const speeds = [75, 100, 125, 150, 200];

interface AloudBarProps {
  aloud: ReadAloud;
  speed: number;
  onSpeed: (percent: number) => void;
}

/** What is being read aloud, in large type, and how to hold it; there only while something is read. */
export function AloudBar({ aloud, speed, onSpeed }: AloudBarProps) {
  const id = useId();
  const { mode, sentence, problem } = useStore(aloud.store);
  if (problem !== null)
    return (
      <div className="aloud-bar" role="alert">
        <Notice kind="wrong">
          <p>{problem}</p>
          <Button onPress={aloud.stop}>Close</Button>
        </Notice>
      </div>
    );
  if (mode === 'off') return null;
  const isPaused = mode === 'paused';
  return (
    <section className="aloud-bar" aria-label="Reading aloud">
      <div className="tools">
        <ToolButton icon={ChevronLeft} label="Sentence before" onPress={() => aloud.step(-1)} />
        <ToolButton
          icon={isPaused ? Play : Pause}
          label={isPaused ? 'Go on reading' : 'Pause'}
          onPress={isPaused ? aloud.resume : aloud.pause}
        />
        <ToolButton icon={ChevronRight} label="Next sentence" onPress={() => aloud.step(1)} />
        <ToolButton icon={Square} label="Stop reading aloud" onPress={aloud.stop} />
        <label htmlFor={id}>Speed</label>
        <select
          id={id}
          className="field-box zoom-choice"
          value={speed}
          onChange={(event) => onSpeed(Number(event.target.value))}
        >
          {[...new Set([...speeds, speed])]
            .sort((one, other) => one - other)
            .map((percent) => (
              <option key={percent} value={percent}>
                {percent} %
              </option>
            ))}
        </select>
      </div>
      {/* the voice says it: a screen reader would say it a second time */}
      <p className="aloud-sentence" aria-hidden="true">
        {sentence}
      </p>
    </section>
  );
}
