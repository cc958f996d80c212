import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Ref } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { FindState } from './find-store.ts';
import { ToolButton } from './tool-button.tsx';

interface FindBarProps {
  state: FindState;
  /** How many were found and where this one is, or that there is none. */
  words: string;
  onLook: (words: string) => void;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
  input: Ref<HTMLInputElement>;
}

/** Words to find in this paper; Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ state, words, onLook, onStep, onClose, input }: FindBarProps) {
  const none = state.pages.length === 0;
  return (
    <search className="find-bar" aria-label="Find in this paper">
      <TextField
        className="find-field"
        value={state.words}
        onChange={onLook}
        type="search"
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else event.continuePropagation();
        }}
      >
        <Label>Find in this paper</Label>
        <Input ref={input} className="field-box" />
      </TextField>
      <div className="tools">
        <ToolButton
          icon={ChevronUp}
          label="Place found before"
          isDisabled={none}
          onPress={() => onStep(-1)}
        />
        <ToolButton
          icon={ChevronDown}
          label="Next place found"
          isDisabled={none}
          onPress={() => onStep(1)}
        />
        <ToolButton icon={X} label="Close Find" onPress={onClose} />
      </div>
      <p className="find-count">{words}</p>
    </search>
  );
}
