import { MessageCircleQuestion, StickyNote, Strikethrough, Underline } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Beside } from './beside.tsx';
import type { Chosen } from './chosen-words.ts';
import { ColourButtons } from './colour-buttons.tsx';
import type { Marking } from './marking.ts';
import type { MarkingActs } from './marking-acts.ts';

interface WordsBubbleProps {
  marking: Marking;
  acts: MarkingActs;
  chosen: Chosen;
  onAsk: () => void;
  /** Esc: back to the pages. */
  onLeave: () => void;
}

/** What can be done with the words chosen in the paper, beside them. */
export function WordsBubble({ marking, acts, chosen, onAsk, onLeave }: WordsBubbleProps) {
  const leaving = (deed: () => void) => () => {
    const hadFocus = document.activeElement?.closest('.beside') !== null;
    deed();
    if (hadFocus) onLeave();
  };
  return (
    <Beside box={chosen.box} book={marking.book} onLeave={onLeave}>
      <Toolbar aria-label="Mark the words chosen" className="tools">
        <ColourButtons
          does="Highlight"
          onChoose={(colour) => leaving(() => acts.markWords('highlight', colour))()}
        />
        <Button icon={Underline} onPress={leaving(() => acts.markWords('underline'))}>
          Underline
        </Button>
        <Button icon={Strikethrough} onPress={leaving(() => acts.markWords('strike'))}>
          Strike out
        </Button>
        <Button icon={StickyNote} onPress={() => acts.note()}>
          Note
        </Button>
        <Button icon={MessageCircleQuestion} onPress={onAsk}>
          Ask
        </Button>
      </Toolbar>
    </Beside>
  );
}
